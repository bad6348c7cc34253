import type { PaperDocument } from '../core/item/stored'
import { list, update } from './database'
import { openPaper, sealPaper } from './paper-seals'

/** One for each kind of paper there is, and as many again for good measure. */
const MOST = 50

/** All papers kept of a person. One call. */
export const papersOf = (openid: string): Promise<PaperDocument[]> => list('papers', { openid }, { limit: MOST })

/** Seals a paper anew under the present key, unless it has been written meanwhile. One call. */
export const resealPaper = async (paper: PaperDocument): Promise<boolean> =>
  (await update(
    'papers',
    { _id: paper._id, version: paper.version },
    { ...sealPaper(paper._id, openPaper(paper)), version: paper.version + 1 },
  )) === 1
