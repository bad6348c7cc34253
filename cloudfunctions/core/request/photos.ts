import type { PhotoTrace, PostRef, RequestDocument } from './stored'

type Checked = Pick<RequestDocument, 'photoTraces' | 'photoVerdicts'>
type Seen = Checked & Pick<RequestDocument, 'reporter' | 'handler' | 'inCharge' | 'events'>

/** Who looks: by openid, and through which posts. */
export interface Viewer {
  openid: string
  postIds?: readonly string[] | undefined
}

/** How a photo stands: passed, found risky, or neither yet. One sent twice is as good as its worst check. */
export function standingOf(
  { photoTraces = [], photoVerdicts = {} }: Checked,
  photo: string,
): 'pass' | 'risky' | 'checking' {
  const verdicts = photoTraces
    .filter((one) => one.photo === photo)
    .map(({ trace }) => (trace === null ? undefined : photoVerdicts[trace]))
  if (verdicts.includes('risky')) return 'risky'
  return verdicts.includes('pass') ? 'pass' : 'checking'
}

const holds = (post: PostRef | null, { openid, postIds = [] }: Viewer) =>
  post !== null && (post.openid === openid || postIds.includes(post.postId))

/** Before a photo has passed, those see it who must: the reporter, the handler, the head in charge. */
const seesUnchecked = ({ reporter, handler, inCharge }: Seen, viewer: Viewer) =>
  reporter.openid === viewer.openid || holds(handler, viewer) || holds(inCharge, viewer)

/** Of these photos, those that the viewer may see; a risky one is shown to nobody. */
export function photosFor(request: Seen, photos: readonly string[], viewer: Viewer): string[] {
  const early = seesUnchecked(request, viewer)
  return photos.filter((photo) => {
    const standing = standingOf(request, photo)
    return standing === 'pass' || (standing === 'checking' && early)
  })
}

/** How many photos of a case the viewer is not shown: some until they are checked; risky ones are told to the head in charge alone. */
export function photosHidden(request: Seen, viewer: Viewer): { checking: number; risky: number } | undefined {
  const photos = [...new Set(request.events.flatMap(({ facts }) => photosIn(facts)))]
  const standing = photos.map((photo) => standingOf(request, photo))
  const count = (wanted: string) => standing.filter((one) => one === wanted).length
  const checking = seesUnchecked(request, viewer) ? 0 : count('checking')
  const risky = holds(request.inCharge, viewer) ? count('risky') : 0
  return checking + risky > 0 ? { checking, risky } : undefined
}

/** The photos that an event brought. */
export const photosIn = ({ photos }: Record<string, unknown>): string[] =>
  Array.isArray(photos) ? photos.filter((photo) => typeof photo === 'string') : []

/** What a case keeps of photos given to the check; nothing where there were none. */
export const withTraces = (
  { photoTraces = [] }: Checked,
  traces: readonly PhotoTrace[],
): Pick<RequestDocument, 'photoTraces'> => (traces.length > 0 ? { photoTraces: [...photoTraces, ...traces] } : {})
