import { type ItemCard, type ItemListName, itemLists, type LifeEvent, lifeEvents } from '../../../contract'

export const events = Object.entries(lifeEvents) as Array<[LifeEvent, string]>

/** As many as one looks through before asking for all. */
const USUAL = 10

export interface Shelf {
  list: ItemListName | null
  title: string
  items: ItemCard[]
}

/** What the guide shows: the usual ones; those of a time of life; or all, list by list. */
export function shelvesOf(items: readonly ItemCard[], event: LifeEvent | null, all: boolean): Shelf[] {
  if (event)
    return [
      { list: null, title: `${lifeEvents[event]}常办的`, items: items.filter((item) => item.events.includes(event)) },
    ]
  if (!all) return [{ list: null, title: '大家常办的', items: items.slice(0, USUAL) }]
  return (Object.entries(itemLists) as Array<[ItemListName, string]>).map(([list, title]) => ({
    ...{ list, title },
    items: items.filter((item) => item.list === list),
  }))
}
