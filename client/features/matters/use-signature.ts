import { useRef, useState } from 'react'
import { uploadPhoto } from '../../platform/photo'

/** Takes the picture of a signature, once it is there. */
export type Picture = () => Promise<string>

/** Carries a signature to the cloud. A picture that has arrived is not sent twice. */
export function useSignature() {
  const [carrying, setCarrying] = useState(false)
  const [lost, setLost] = useState(false)
  const arrived = useRef<string | null>(null)
  const carry = async (picture: Picture): Promise<string | null> => {
    setLost(false)
    setCarrying(true)
    try {
      arrived.current ??= await uploadPhoto(await picture(), () => undefined)
      return arrived.current
    } catch {
      setLost(true)
      return null
    } finally {
      setCarrying(false)
    }
  }
  return {
    /** Its file id; null where it did not get through. */
    carry,
    /** The signature was drawn anew. */
    drawn: () => {
      arrived.current = null
    },
    carrying,
    failure: lost ? { title: '签名没传上去', words: '看看网络，再点一次。签好的不会丢' } : null,
  }
}
