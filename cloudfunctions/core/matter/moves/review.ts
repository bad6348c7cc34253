import { type DepartmentId, departments } from '../../../contract'
import { reviewClock } from '../clock'
import {
  type DecideMatter,
  illegal,
  type MatterContext,
  type MatterDecision,
  type MatterForbidden,
  type MatterTelling,
} from '../decide'
import { isThere, publicly } from '../names'
import type { MatterDocument, ReviewRecord } from '../stored'

/** The people of a department who are there, or their deputies. */
const officersOf = (departmentId: DepartmentId, { posts, now }: Pick<MatterContext, 'posts' | 'now'>): string[] => {
  const there = posts.filter((post) => post.departmentId === departmentId && isThere(post, now))
  return [
    ...new Set(
      there.map(({ openid, deputy, absentUntil }) =>
        absentUntil !== null && absentUntil > now && deputy ? deputy.openid : openid,
      ),
    ),
  ]
}

const task = (
  departmentId: DepartmentId,
  rounds: number,
  matter: MatterDocument,
  context: MatterContext,
): ReviewRecord => ({
  ...{ departmentId, state: 'pending', sentAt: context.now, rounds, at: null, by: null, words: null },
  ...reviewClock(matter, context),
  ...{ amberTold: false, lateTold: false },
})

/** 并联审核: every department at once, each with a clock of its own. */
export const send: DecideMatter<'send'> = (matter, { also, words }, context) => {
  const wanted = [...new Set([...matter.asks, ...also])]
  if (wanted.length === 0) return illegal('send', matter)
  if (matter.form && matter.form.missing.length > 0)
    return { refused: { code: 'form.unfilled', fields: matter.form.missing } }
  const empty = wanted.find((departmentId) => officersOf(departmentId, context).length === 0)
  if (empty) return { refused: { code: 'department.empty', departmentId: empty } }
  const rounds = (departmentId: DepartmentId) =>
    (matter.reviews.find((review) => review.departmentId === departmentId)?.rounds ?? 0) + 1
  const reviews = wanted.map((departmentId) => task(departmentId, rounds(departmentId), matter, context))
  return {
    changes: { state: 'reviewing', reviews },
    events: [
      { kind: 'sent', actor: context.actor, facts: { departments: wanted, words: words ?? null }, words: words ?? '' },
    ],
    notices: [
      { kind: 'reviewing' },
      { kind: 'review', to: [...new Set(wanted.flatMap((departmentId) => officersOf(departmentId, context)))] },
    ],
  }
}

/** The task that the caller speaks for: that of his own department. */
function own(matter: MatterDocument, departmentId: DepartmentId | undefined, { post }: MatterContext) {
  const wanted = departmentId ?? post?.departmentId
  return wanted === post?.departmentId
    ? matter.reviews.find((review) => review.departmentId === wanted && review.state === 'pending')
    : undefined
}

const withReview = (matter: MatterDocument, before: ReviewRecord, after: Partial<ReviewRecord>): ReviewRecord[] =>
  matter.reviews.map((review) => (review === before ? { ...review, ...after } : review))

function spoken(
  matter: MatterDocument,
  { departmentId, words }: { departmentId?: DepartmentId | undefined; words?: string | undefined },
  context: MatterContext,
  state: 'agreed' | 'returned',
): MatterDecision | MatterForbidden {
  const { now, actor, post } = context
  const review = own(matter, departmentId, context)
  if (!review) return illegal(state === 'agreed' ? 'agree' : 'sendBack', matter)
  const onTime = now <= review.dueAt
  const reviews = withReview(matter, review, { state, at: now, by: post, words: words ?? null })
  const done = reviews.every((one) => one.state === 'agreed')
  const notice: MatterTelling['kind'] = state === 'returned' ? 'sentBack' : done ? 'reviewed' : 'agreed'
  return {
    changes: { reviews, ...(done && matter.state === 'reviewing' ? { state: 'handling' as const } : {}) },
    events: [
      {
        ...{ kind: state === 'agreed' ? 'agreed' : 'sentBack', actor, words: words ?? '' },
        facts: {
          ...{ departmentId: review.departmentId, department: departments[review.departmentId], onTime },
          ...{ words: words ?? null, by: post && publicly(post), all: done },
        },
      },
    ],
    notices: [{ kind: notice }],
  }
}

export const agree: DecideMatter<'agree'> = (matter, input, context) => spoken(matter, input, context, 'agreed')
export const sendBack: DecideMatter<'sendBack'> = (matter, input, context) => spoken(matter, input, context, 'returned')

/** A returned task comes back alone, with a clock of its own. */
export const resend: DecideMatter<'resend'> = (matter, { departmentId, words }, context) => {
  const review = matter.reviews.find((one) => one.departmentId === departmentId && one.state === 'returned')
  if (!review) return illegal('resend', matter)
  const again = task(departmentId, review.rounds + 1, matter, context)
  return {
    changes: { reviews: withReview(matter, review, again) },
    events: [{ kind: 'resent', actor: context.actor, facts: { departmentId, words }, words }],
    notices: [{ kind: 'review', to: officersOf(departmentId, context) }],
  }
}
