import type {
  DirectoryDocument,
  ItemDocument,
  ItemListDocument,
  PopupDocument,
  PopupPlaceDocument,
} from '../../../cloudfunctions/core/item/stored'
import type { Areas } from '../areas'
import { publishedItems } from '../items'
import type { People } from '../people'
import { randomOf } from '../random'
import { directoryPlaces } from './directory'
import { popupServices } from './popups'

/** What the desks of the city offer: the list of items, where to find whom, and who comes to the yard. */
export interface Services {
  items: Array<ItemDocument | ItemListDocument>
  services: DirectoryDocument[]
  popups: PopupDocument[]
  popupPlaces: PopupPlaceDocument[]
}

export function servicesOf(seed: number, now: number, areas: Areas, { posts, people }: People): Services {
  const publisher = posts.find(({ kind }) => kind === 'administrator')
  const by = { openid: publisher?.openid ?? '', postId: publisher?._id ?? '', name: publisher?.name ?? '' }
  return {
    items: publishedItems(now, by),
    services: directoryPlaces(areas, randomOf(seed, 'directory')),
    ...popupServices({ areas, posts, people, now, random: randomOf(seed, 'popups') }),
  }
}
