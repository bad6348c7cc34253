import type { MatterEvent } from '../../../contract'
import { momentWords } from '../../../language/time'
import type { TimelineEntry } from '../../requests/model/timeline'
import { sentenceOf, toldBy } from './sentence'

/** Reminders among those who work on it; an applicant has his own clock to look at. */
const betweenColleagues = new Set(['amber', 'reviewAmber', 'reviewLate', 'outstanding', 'handedOn', 'fixed', 'overdue'])

/** The events as people's sentences, the newest first. */
export function matterTimeline(events: readonly MatterEvent[], now: number, applicant: boolean): TimelineEntry[] {
  const told = events.filter(({ kind }) => !(applicant && betweenColleagues.has(kind)))
  const newest = Math.max(0, ...told.map(({ seq }) => seq))
  return [...told]
    .sort((one, other) => other.seq - one.seq)
    .map((event) => ({
      ...sentenceOf(toldBy(event), applicant),
      seq: event.seq,
      byline: momentWords(event.at, now),
      now: event.seq === newest,
    }))
}
