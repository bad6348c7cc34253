import { householdId, type OutputOf, type routes } from '../../contract'
import type { HouseholdDocument, LookDocument } from '../../core/chain/stored'
import { postFor } from '../../core/permission/area-acts'
import type { HeldPost } from '../../core/permission/may-do'
import { MOST_REVEALS } from '../../core/request/reveal'
import type { PostRef } from '../../core/request/stored'
import { refused } from '../../kit/answer'
import { callerOf } from '../../kit/caller'
import { byId, insertOnce } from '../../kit/database'
import { idFor, mateIdFor } from '../../kit/ids'
import { counted, tellOverseer } from '../../kit/reveal-count'
import { secretsOf } from '../../kit/secrets'
import type { UseCase } from '../../kit/serve'
import { homePages } from './told'

type Ring = typeof routes.chain.ring

/** Whose number it is, and under which id it lies sealed. */
interface Rung {
  of: string
  called: string
}

/** The number of somebody behind a door: who looked, when and why is written down before it is shown. Six calls, seven the first time. */
export const ring: UseCase<Ring> = async ({ unitId, door, who, why }, { openid, key, now }) => {
  const id = householdId(unitId, door)
  const lookId = idFor(openid, key)
  const [caller, household, before] = await Promise.all([
    callerOf(openid, now),
    byId<HouseholdDocument>('households', id),
    byId<LookDocument>('looks', lookId),
  ])
  if (!household) return caller.posts.length > 0 ? refused({ code: 'household.absent' }) : denied
  const post = postFor(caller, 'ring', { areaId: unitId, areaPath: household.areaPath })
  if (!post) return denied
  const rung = rungIn(household, who)
  if (!rung) return refused({ code: 'household.absent' })
  if (before?.of === rung.of) return shown(rung)
  if (!(await counted(openid, now))) {
    const viewer = refOf(post, openid)
    const page = `${homePages.door}?areaId=${unitId}&door=${encodeURIComponent(door)}`
    await tellOverseer(viewer, { areaPath: household.areaPath, inCharge: viewer, page }, now)
    return refused({ code: 'reveal.tooMany', most: MOST_REVEALS })
  }
  const { postId, kind, name, areaName } = post
  const by = { openid, postId, post: kind, name, areaName }
  const found = await shown(rung)
  await insertOnce('looks', { _id: lookId, of: rung.of, at: now, by, why, householdId: id })
  return found
}

const denied = refused({ code: 'permission.denied', action: 'ring' })

function rungIn(household: HouseholdDocument, who: string): Rung | null {
  if (who === 'phoneless') return household.phoneless && { of: household._id, called: household.phoneless.called }
  const mate = household.people.find(({ openid }) => mateIdFor(household._id, openid) === who)
  return mate ? { of: mate.openid, called: mate.called } : null
}

/** Read before it is written down: what could not be opened was not looked at. One call. */
const shown = async ({ of, called }: Rung): Promise<OutputOf<Ring>> => ({ called, ...(await secretsOf(of)) })

const refOf = ({ postId, kind, areaId, areaName, departmentId, name }: HeldPost, openid: string): PostRef => ({
  ...{ postId, post: kind, areaId, areaName },
  ...{ departmentId, openid, name },
})
