import { useEffect, useState } from 'react'
import { type Category, categoryOf, routes } from '../../contract'
import { useReading } from '../../data/use-reading'

const pause = 450
const fewest = 4
const most = 3

/** What kinds of matter the words sound like, asked when the fingers rest; the last suggestions stay until new ones come. */
export function useSuggestions(text: string): Category[] {
  const settled = useSettled(text.trim(), pause)
  const enabled = settled.length >= fewest
  const { data } = useReading(routes.requests.suggest, { text: settled }, { enabled, kept: false })
  const [known, setKnown] = useState<Category[]>([])
  useEffect(() => {
    if (data) setKnown(data.slice(0, most).map(({ category }) => categoryOf(category)))
  }, [data])
  return enabled ? known : []
}

function useSettled(text: string, milliseconds: number): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), milliseconds)
    return () => clearTimeout(timer)
  }, [text, milliseconds])
  return settled
}
