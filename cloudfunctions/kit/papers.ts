import type { PaperContent, PaperDocument } from '../core/item/stored'
import { list, update } from './database'
import { openText, sealingKeyName, sealText } from './secret'

/** One for each kind of paper there is, and as many again for good measure. */
const MOST = 50

const owned = (id: string) => ({ collection: 'papers', id, field: 'sealed' })

export const sealPaper = (id: string, content: PaperContent): Pick<PaperDocument, 'sealed' | 'keyName'> => ({
  sealed: sealText(JSON.stringify(content), owned(id)),
  keyName: sealingKeyName(),
})

/** What a paper is and where its photos lie. Throws where it was tampered with. */
export const openPaper = ({ _id, sealed }: Pick<PaperDocument, '_id' | 'sealed'>): PaperContent =>
  JSON.parse(openText(sealed, owned(_id))) as PaperContent

/** All papers kept of a person. One call. */
export const papersOf = (openid: string): Promise<PaperDocument[]> => list('papers', { openid }, { limit: MOST })

/** Seals a paper anew under the present key, unless it has been written meanwhile. One call. */
export const resealPaper = async (paper: PaperDocument): Promise<boolean> =>
  (await update(
    'papers',
    { _id: paper._id, version: paper.version },
    { ...sealPaper(paper._id, openPaper(paper)), version: paper.version + 1 },
  )) === 1
