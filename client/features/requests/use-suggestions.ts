import { useEffect, useState } from 'react'
import { type Category, categoryOf, routes } from '../../contract'
import { useReading } from '../../data/use-reading'
import { useSettled } from './use-settled'

const fewest = 4
const most = 3

export interface Suggestions {
  categories: Category[]
  /** The first is so likely that the server takes it where nothing is chosen. */
  sure: Category | null
}

/** As the function `requests` decides it. */
const sureFrom = 0.5
const none: Suggestions = { categories: [], sure: null }

/** What kinds of matter the words sound like, asked when the fingers rest; the last suggestions stay until new ones come. */
export function useSuggestions(text: string): Suggestions {
  const settled = useSettled(text.trim())
  const enabled = settled.length >= fewest
  const { data } = useReading(routes.requests.suggest, { text: settled }, { enabled, kept: false })
  const [known, setKnown] = useState(none)
  useEffect(() => {
    if (!data) return
    const categories = data.slice(0, most).map(({ category }) => categoryOf(category))
    setKnown({ categories, sure: (data[0]?.confidence ?? 0) >= sureFrom ? (categories[0] ?? null) : null })
  }, [data])
  return enabled ? known : none
}
