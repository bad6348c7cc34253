import { useEffect, useState } from 'react'
import type { CategoryCode, Place } from '../../contract'
import type { Similar } from './model/similar'
import { useSettled } from './use-settled'
import { useSimilar } from './use-similar'

const none: Similar[] = []

/** What neighbours have raised that sounds like what is being written; it stays while more is typed. */
export function useNeighbours(text: string, place: Place | null, category: CategoryCode | null, enabled: boolean) {
  const settled = useSettled(text.trim())
  const { data } = useSimilar({ text: settled, place, category }, enabled)
  const [known, setKnown] = useState(none)
  useEffect(() => {
    if (data) setKnown(data.items)
  }, [data])
  return enabled && place && settled ? known : none
}
