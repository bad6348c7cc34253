import type { Instant } from '../contract'
import { dayOf, startOfDay } from '../core/calendar/working-time'
import { adapt } from '../core/recognition/adapt'
import { baseModel } from '../core/recognition/suggest'
import { touchstones } from '../core/recognition/touchstones'
import { nextVersion, withDelta } from '../core/recognition/versions'
import { _ } from '../kit/cloud'
import { byId, insertOnce, list, update } from '../kit/database'
import type { CorrectionDocument, ModelDocument } from '../kit/recognition'

const MINUTE = 60_000
/** From three in the morning, for a quarter of an hour: whoever misses it learns the next night. */
const FROM = 3 * 60
const UNTIL = FROM + 15
/** Older ones weigh nothing any more. */
const REACH = 180 * 24 * 60 * MINUTE

/** Every night each district learns from what its heads corrected. Answers how many learned something. */
export async function sweepLearning(clock: () => Instant): Promise<number> {
  const now = clock()
  const minute = (now - startOfDay(dayOf(now))) / MINUTE
  if (minute < FROM || minute >= UNTIL) return 0
  const districts = await list<{ _id: string }>('areas', { parentId: null }, { fields: { kind: true } })
  let learned = 0
  for (const { _id } of districts) learned += Number(await learn(_id, now))
  return learned
}

/** Read → decide → write if nobody was faster; the same night is never learned twice. */
async function learn(district: string, now: Instant): Promise<boolean> {
  const today = new Date(startOfDay(dayOf(now)) + 8 * 60 * MINUTE).toISOString().slice(0, 10)
  const known = await byId<ModelDocument>('models', district)
  if (known?.learnedOn === today) return false
  const corrections = await list<CorrectionDocument>(
    'corrections',
    { district, at: _.gte(now - REACH) },
    { order: [['at', 'desc']], limit: 1000 },
  )
  const before = known ?? { _id: district, lastEver: 0, versions: [], learnedOn: '', before: 0, after: 0, version: 0 }
  const adapted = adapt(baseModel(), corrections, touchstones, nextVersion(before.lastEver, before.versions))
  if (!adapted.ok && adapted.error.code === 'delta.harms')
    console.warn(JSON.stringify({ learning: district, ...adapted.error }))
  const news = adapted.ok
    ? {
        lastEver: adapted.delta.version,
        versions: [...withDelta(before.versions, adapted.delta)],
        before: adapted.before,
        after: adapted.after,
      }
    : {}
  await stored(known, { ...before, ...news, learnedOn: today, version: before.version + 1 })
  return adapted.ok
}

const stored = (known: ModelDocument | null, { _id, ...after }: ModelDocument) =>
  known
    ? update('models', { _id, version: known.version }, { ...after, versions: _.set(after.versions) })
    : insertOnce('models', { _id, ...after })
