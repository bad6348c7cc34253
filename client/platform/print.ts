import { isWeb } from './build'

/** Only a browser has paper. */
export const canPrint = isWeb

export const printPage = () => {
  if (isWeb) window.print()
}
