import type { PaperContent, PaperDocument } from '../core/item/stored'
import { openText, sealingKeyName, sealText } from './secret'

const owned = (id: string) => ({ collection: 'papers', id, field: 'sealed' })

export const sealPaper = (id: string, content: PaperContent): Pick<PaperDocument, 'sealed' | 'keyName'> => ({
  sealed: sealText(JSON.stringify(content), owned(id)),
  keyName: sealingKeyName(),
})

/** What a paper is and where its photos lie. Throws where it was tampered with. */
export const openPaper = ({ _id, sealed }: Pick<PaperDocument, '_id' | 'sealed'>): PaperContent =>
  JSON.parse(openText(sealed, owned(_id))) as PaperContent
