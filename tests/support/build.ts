import { ensureBuilt } from '../../config/build'

/** Before any test: the functions as they would be uploaded. */
export default async () => {
  await ensureBuilt(['functions'])
}
