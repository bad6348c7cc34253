import { respondBy } from '../clock'
import { isOut } from '../custody'
import { type DecideMatter, illegal } from '../decide'
import { isThere, publicly, workerFrom } from '../names'

/** 转接: names the next. Until he accepts, whoever has it keeps it; unanswered it lapses after a working day. */
export const handOver: DecideMatter<'handOver'> = (matter, { to, words }, { actor, post, posts, now, calendar }) => {
  const target = posts.find(({ _id }) => _id === to)
  const fits =
    target !== undefined &&
    target.until === null &&
    (target.kind === 'deskWorker' || target.kind === 'officer') &&
    target._id !== matter.receiver.postId &&
    isThere(target, now)
  if (!fits) return { refused: { code: 'post.unassignable', postId: to } }
  const next = workerFrom(target, now)
  // Nobody works on what he asked for himself.
  if (next.openid === matter.applicant.openid) return { refused: { code: 'post.unassignable', postId: to } }
  const lapsesAt = respondBy({ now, calendar })
  return {
    changes: { hand: { to: next, by: post ?? matter.receiver, at: now, words, lapsesAt } },
    events: [
      { kind: 'handedOver', actor, facts: { to: publicly(next), from: publicly(matter.receiver), words }, words },
    ],
    notices: [{ kind: 'offered', to: [next.openid] }],
  }
}

/** The next one accepts: from now on he is responsible, for the originals that are with us too. */
export const takeOver: DecideMatter<'takeOver'> = (matter, _input, { actor, post, now }) => {
  if (!matter.hand || !post) return illegal('takeOver', matter)
  const from = matter.receiver
  const kept = matter.originals.filter(isOut)
  return {
    changes: {
      ...{ receiver: post, hand: null },
      ...(kept.length > 0
        ? { originals: matter.originals.map((one) => (isOut(one) ? { ...one, keeper: post } : one)) }
        : {}),
    },
    events: [
      {
        ...{ kind: 'takenOver', actor },
        facts: {
          ...{ from: publicly(from), to: publicly(post), minutes: Math.round((now - matter.hand.at) / 60_000) },
          originals: kept.map(({ id, name, count }) => ({ id, name, count })),
        },
      },
    ],
    notices: [{ kind: 'taken', to: [...new Set([from.openid, matter.hand.by.openid])] }, { kind: 'newReceiver' }],
  }
}

/** Back with a reason. */
export const declineOver: DecideMatter<'declineOver'> = (matter, { words }, { actor }) => {
  if (!matter.hand) return illegal('declineOver', matter)
  return {
    changes: { hand: null },
    events: [{ kind: 'handDeclined', actor, facts: { to: publicly(matter.hand.to), words }, words }],
    notices: [{ kind: 'declined', to: [...new Set([matter.receiver.openid, matter.hand.by.openid])] }],
  }
}
