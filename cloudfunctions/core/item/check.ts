import {
  type CheckCard,
  type CheckOnward,
  type CheckState,
  type Instant,
  type Item,
  type ItemMode,
  itemModes,
  type MaterialState,
} from '../../contract'
import { mergeMaterials } from './merge'
import type { CheckDocument, CheckedMaterialRecord } from './stored'

const DAY = 86_400_000
/** Photos are kept this long after the matter is done; longer untouched, and nobody comes any more. */
export const KEPT_CLOSED: number = 30 * DAY
export const KEPT_OPEN: number = 90 * DAY
/** Of those who opened a check, the newest so many are named in it. */
export const MOST_LOOKS = 20

/** The materials of these items, none of them shown yet. */
export const materialsToCheck = (items: readonly Item[]): CheckedMaterialRecord[] =>
  mergeMaterials(items).map(({ neededBy: _needed, ...material }) => ({
    ...material,
    ...{ state: 'none' as const, words: null, photos: [], fromPaper: null, rounds: 0 },
  }))

/** Ways in which all of these can be done. */
export const modesOf = (items: ReadonlyArray<Pick<Item, 'modes'>>): ItemMode[] =>
  (Object.keys(itemModes) as ItemMode[]).filter((mode) => items.every(({ modes }) => modes.includes(mode)))

/** What remains to be done when everything is there: what it is tied to goes before what it could still become. */
export function onwardOf({
  matterId,
  bookingId,
  modes,
}: Pick<CheckDocument, 'matterId' | 'bookingId' | 'modes'>): CheckOnward {
  if (matterId !== null) return 'matter'
  if (bookingId !== null) return 'booking'
  if (modes.includes('online')) return 'online'
  const away = (['home', 'errand'] as const).filter((mode) => modes.includes(mode))
  return away.length === 2 ? 'away' : (away[0] ?? 'desk')
}

/** What a check begins with. */
export interface OpenedCheck
  extends Pick<CheckDocument, '_id' | 'openid' | 'called' | 'bookingId' | 'matterId' | 'behalf' | 'key'> {
  items: readonly Item[]
  /** Whose desk looks. */
  desk: Pick<CheckDocument, 'areaId' | 'areaPath' | 'areaName'>
  now: Instant
}

/** A new check: nothing in it has been shown yet. */
export const openedCheck = ({ items, desk, now, ...opened }: OpenedCheck): CheckDocument => ({
  ...opened,
  ...{ areaId: desk.areaId, areaPath: desk.areaPath, areaName: desk.areaName },
  ...{ items: items.map(({ code, name }) => ({ code, name })), modes: modesOf(items), askedAt: 0 },
  materials: materialsToCheck(items),
  ...{ waiting: false, waitingSince: null, photoTraces: [], photoVerdicts: {} },
  ...{ closedAt: null, purgeAt: now + KEPT_OPEN, looks: [], version: 1, createdAt: now, updatedAt: now },
})

type Materials = Pick<CheckDocument, 'materials'>
const isShort = ({ state }: { state: MaterialState }) => state === 'missing' || state === 'unclear'
/** Needed unless the case it is for was never spoken of, or the resident said that it is not his. */
const isNeeded = ({ when, state }: CheckedMaterialRecord) =>
  state !== 'waived' && (when.length === 0 || state !== 'none')

/** Ready when everything needed was found complete. */
export function checkStateOf({ materials, closedAt }: Materials & Pick<CheckDocument, 'closedAt'>): CheckState {
  if (closedAt !== null) return 'closed'
  return materials.filter(isNeeded).every(({ state }) => state === 'complete') ? 'ready' : 'open'
}

export type Shown = { photos: string[]; fromPaper: CheckedMaterialRecord['fromPaper'] } | { notNeeded: true }

type Change = Pick<CheckDocument, 'materials' | 'waiting' | 'waitingSince' | 'updatedAt' | 'purgeAt'>

const withMaterials = (check: CheckDocument, materials: CheckedMaterialRecord[], now: Instant): Change => {
  const waiting = materials.some(({ state }) => state === 'waiting')
  const waitingSince = waiting ? (check.waitingSince ?? now) : null
  return { materials, waiting, waitingSince, updatedAt: now, purgeAt: now + KEPT_OPEN }
}

/** The check after its resident has shown a material, or null where there is none of that code. A new photo takes the place of the old. */
export function given(check: CheckDocument, code: string, shown: Shown, now: Instant): Change | null {
  if (!check.materials.some((one) => one.code === code)) return null
  const materials = check.materials.map((one): CheckedMaterialRecord => {
    if (one.code !== code) return one
    if ('notNeeded' in shown) return { ...one, state: 'waived', photos: [], fromPaper: null, words: null }
    return { ...one, ...shown, state: 'waiting', words: null, rounds: one.rounds + 1 }
  })
  return withMaterials(check, materials, now)
}

export interface Verdict {
  material: string
  state: 'complete' | 'missing' | 'unclear'
  words?: string | undefined
}

/** The check after the desk's word; the code of a material that it does not hold where one was named. */
export function judged(check: CheckDocument, verdicts: readonly Verdict[], now: Instant): Change | { absent: string } {
  const said = new Map(verdicts.map((verdict) => [verdict.material, verdict]))
  const absent = [...said.keys()].find((code) => !check.materials.some((one) => one.code === code))
  if (absent !== undefined) return { absent }
  const materials = check.materials.map((one) => {
    const verdict = said.get(one.code)
    return verdict ? { ...one, state: verdict.state, words: verdict.words ?? null } : one
  })
  return withMaterials(check, materials, now)
}

/** A paper was taken back by its holder: whatever it stood for in a check must be shown again. */
export const withoutPaper = (check: CheckDocument, paperId: string, now: Instant): Change =>
  withMaterials(
    check,
    check.materials.map((one) =>
      one.fromPaper?.paperId === paperId
        ? { ...one, state: 'none' as const, photos: [], fromPaper: null, words: null }
        : one,
    ),
    now,
  )

export const closed = (
  now: Instant,
): Pick<CheckDocument, 'closedAt' | 'purgeAt' | 'waiting' | 'waitingSince' | 'updatedAt'> => ({
  ...{ closedAt: now, purgeAt: now + KEPT_CLOSED, waiting: false, waitingSince: null, updatedAt: now },
})

/** Every photo in a check. */
export const photosOf = ({ materials }: Materials): string[] => materials.flatMap(({ photos }) => photos)

export const titleOf = ({ items }: Pick<CheckDocument, 'items'>): string => items.map(({ name }) => name).join('、')

export function checkCardOf(check: CheckDocument): CheckCard {
  const needed = check.materials.filter(isNeeded)
  return {
    checkId: check._id,
    state: checkStateOf(check),
    title: titleOf(check),
    areaName: check.areaName,
    called: check.called,
    complete: needed.filter(({ state }) => state === 'complete').length,
    needed: needed.length,
    waiting: check.materials.filter(({ state }) => state === 'waiting').length,
    short: check.materials.filter(isShort).length,
    used: check.matterId !== null,
    updatedAt: check.updatedAt,
  }
}
