import type { routes } from '../contract'
import { rolledBack } from '../core/recognition/versions'
import { type Refused, refused } from '../kit/answer'
import { callerOf } from '../kit/caller'
import { _ } from '../kit/cloud'
import { byId, update } from '../kit/database'
import type { ModelDocument } from '../kit/recognition'
import type { UseCase } from '../kit/serve'

type Learned = typeof routes.requests.learned

/** What the recognition of the administrator's district has learned, newest last. Two calls. */
export const learned: UseCase<Learned> = async (_input, { openid, now }) => {
  const district = await districtOf(openid, now, 'learned')
  if (typeof district !== 'string') return district
  return viewOf(await byId<ModelDocument>('models', district))
}

/** Takes the last night's learning back. Three calls. */
export const unlearn: UseCase<typeof routes.requests.unlearn> = async ({ version }, { openid, now }) => {
  const district = await districtOf(openid, now, 'unlearn')
  if (typeof district !== 'string') return district
  const known = await byId<ModelDocument>('models', district)
  // Taken back already: the same intent sent again.
  if (!known || known.versions.at(-1)?.version !== version) return viewOf(known)
  const versions = [...rolledBack(known.versions)]
  const data = { versions: _.set(versions), version: known.version + 1 }
  const updated = await update('models', { _id: district, version: known.version }, data)
  return updated === 1 ? viewOf({ ...known, versions }) : refused({ code: 'server.busy' })
}

async function districtOf(openid: string, now: number, action: string): Promise<string | Refused> {
  const { posts } = await callerOf(openid, now)
  const district = posts.find(({ kind }) => kind === 'administrator')?.areaPath[0]
  return district ?? refused({ code: 'permission.denied', action })
}

const viewOf = (known: ModelDocument | null) => ({
  versions: (known?.versions ?? []).map(({ version, corrections, until }) => ({ version, corrections, until })),
  learnedOn: known?.learnedOn ?? null,
  before: known?.before ?? null,
  after: known?.after ?? null,
})
