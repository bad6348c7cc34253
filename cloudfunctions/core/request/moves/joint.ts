import type { DepartmentId } from '../../../contract'
import { isAbsent, refOf } from '../../routing/responsible'
import { addMinutes, provisional } from '../deadline'
import type { Decide, MoveContext } from '../decide'
import type { CalledDepartment, RequestDocument } from '../stored'

const HOUR = 60
const MINUTE = 60_000

/** 街区吹哨: departments are called to one case; the whistling street has it in hand until all have signed. */
export const whistle: Decide<'whistle'> = (request, { departments, hours, words }, context) => {
  const { actor, now, calendar, post } = context
  const called: CalledDepartment[] = []
  for (const departmentId of new Set(departments)) {
    const officer = officerOf(departmentId, context)
    if (!officer) return { refused: { code: 'department.empty', departmentId } }
    called.push({ departmentId, post: refOf(officer, now), arrivedAt: null, place: null, signed: null, stars: null })
  }
  const by = post ?? request.inCharge
  const minutes = hours * HOUR
  const dueAt = addMinutes(calendar, request, now, minutes)
  const clock = { at: now, minutes, dueAt, provisional: provisional(calendar, request, dueAt) }
  return {
    changes: { state: 'handling', handler: by, joint: { by, ...clock, departments: called, lateTold: false } },
    events: [
      {
        kind: 'whistled',
        actor,
        facts: { departments: called.map(({ departmentId }) => departmentId), dueAt, words },
        words,
      },
    ],
    notices: [{ kind: 'called', to: called.map((one) => one.post.openid) }, { kind: 'started' }],
  }
}

/** The department's first officer who is there, or has a deputy. */
const officerOf = (departmentId: DepartmentId, { posts, now }: MoveContext) =>
  posts
    .filter(
      (post) => post.kind === 'officer' && post.departmentId === departmentId && (!isAbsent(post, now) || post.deputy),
    )
    .sort((a, b) => (a._id < b._id ? -1 : 1))[0]

const mine = ({ joint }: RequestDocument, { post }: MoveContext) =>
  joint?.departments.find((called) => called.post.postId === post?.postId)

const withCalled = (request: RequestDocument, changed: CalledDepartment): Pick<RequestDocument, 'joint'> => ({
  joint: request.joint && {
    ...request.joint,
    departments: request.joint.departments.map((called) =>
      called.departmentId === changed.departmentId ? changed : called,
    ),
  },
})

const notNow = (action: string, { state }: RequestDocument) => ({
  refused: { code: 'move.illegal' as const, action, state },
})

/** 部门报到: there, at this time, at this place. */
export const arrive: Decide<'arrive'> = (request, { at }, context) => {
  const called = mine(request, context)
  if (!called || !request.joint || called.arrivedAt !== null) return notNow('arrive', request)
  const { now, actor } = context
  const response = Math.round((now - request.joint.at) / MINUTE)
  return {
    changes: withCalled(request, { ...called, arrivedAt: now, place: at ?? null }),
    events: [{ kind: 'arrived', actor, facts: { departmentId: called.departmentId, response, at: at ?? null } }],
    notices: [{ kind: 'arrived' }],
  }
}

/** Each department signs for its part, or objects that it has none; only who has come may sign. */
export const signOff: Decide<'signOff'> = (request, { outcome, words, photos }, context) => {
  const called = mine(request, context)
  if (!called || called.signed !== null || (called.arrivedAt === null && outcome === 'done'))
    return notNow('signOff', request)
  const { now, actor } = context
  return {
    changes: withCalled(request, { ...called, signed: { at: now, outcome, words, photos } }),
    events: [{ kind: 'signed', actor, facts: { departmentId: called.departmentId, outcome, words, photos }, words }],
    notices: [{ kind: 'signed' }],
  }
}
