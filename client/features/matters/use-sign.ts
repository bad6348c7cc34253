import { useMatterMove } from './use-matter'
import { type Picture, useSignature } from './use-signature'

interface Signed {
  matterId: string
  version: number
  words: string
  until: string
}

/** Signs an authority: the picture first, then the word that goes with it. */
export function useSign() {
  const { send, sending, failure } = useMatterMove('authorise')
  const { carry, drawn, carrying, failure: lost } = useSignature()
  const sign = async (picture: Picture, what: Signed): Promise<boolean> => {
    const photo = await carry(picture)
    return photo !== null && (await send({ ...what, photo })) !== null
  }
  return { sign, drawn, busy: carrying || sending, failure: lost ?? failure }
}
