import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc'
import { type Instant, type Paper, type PaperKind, paperKinds } from '../../contract'
import type { PaperContent, PaperDocument } from './stored'

dayjs.extend(utc)

/** Until when a paper kept now may be offered; null where it holds for good. */
export function expiryOf(kind: PaperKind, keptAt: Instant): Instant | null {
  const { months } = paperKinds[kind]
  return months === null ? null : dayjs(keptAt).utcOffset(8).add(months, 'month').valueOf()
}

export const isGood = ({ expiresAt }: Pick<PaperDocument, 'expiresAt'>, now: Instant): boolean =>
  expiresAt === null || expiresAt > now

/** A paper as its holder sees it. */
export const paperView = (document: PaperDocument, { photos, source }: PaperContent): Paper => ({
  paperId: document._id,
  kind: document.kind,
  name: paperKinds[document.kind].name,
  ...{ photos, source, keptAt: document.keptAt, expiresAt: document.expiresAt },
  uses: [...document.uses].reverse(),
  looks: [...document.looks].reverse().map(({ at, by }) => ({ at, by })),
})
