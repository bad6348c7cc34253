import { useRef, useState } from 'react'
import { uploadPhoto } from '../../platform/photo'
import { useMatterMove } from './use-matter'

interface Signed {
  matterId: string
  version: number
  words: string
  until: string
}

/** Signs an authority: the picture first, then the word that goes with it. A picture that has arrived is not sent twice. */
export function useSign() {
  const { send, sending, failure } = useMatterMove('authorise')
  const [carrying, setCarrying] = useState(false)
  const [lost, setLost] = useState(false)
  const arrived = useRef<string | null>(null)
  const sign = async (picture: () => Promise<string>, what: Signed): Promise<boolean> => {
    setLost(false)
    setCarrying(true)
    try {
      arrived.current ??= await uploadPhoto(await picture(), () => undefined)
    } catch {
      setLost(true)
      return false
    } finally {
      setCarrying(false)
    }
    return (await send({ ...what, photo: arrived.current })) !== null
  }
  return {
    sign,
    /** The signature was drawn anew. */
    drawn: () => {
      arrived.current = null
    },
    busy: carrying || sending,
    failure: lost ? { title: '签名没传上去', words: '看看网络，再点一次。签好的不会丢' } : failure,
  }
}
