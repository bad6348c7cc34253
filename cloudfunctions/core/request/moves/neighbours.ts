import { routeOf } from '../../routing/place'
import { responsibleFor } from '../../routing/responsible'
import type { Decide } from '../decide'

/** More than live within 150 m; a document stays a document. */
export const MOST_JOINERS = 300

/** 附议: a neighbour stands behind a case, hears of it and rates it. */
export const join: Decide<'join'> = (request, { words }, { actor, now, openid }) => {
  if (request.joiners.length >= MOST_JOINERS) return { refused: { code: 'merge.impossible', why: 'full' } }
  return {
    changes: { joiners: [...request.joiners, { openid, at: now, requestId: null, rating: null }] },
    events: [
      {
        kind: 'joined',
        actor,
        facts: { words: words ?? null, joined: request.joiners.length + 1 },
        words: words ?? '',
      },
    ],
    notices: [{ kind: 'joined' }],
  }
}

/** Passed to the head of another area, where it belongs: the place changes, and says so. */
export const transfer: Decide<'transfer'> = (request, { words }, { actor, now, target }) => {
  if (!target) throw new Error('a transfer needs its target')
  const { area } = target.placed
  const { post, why } = responsibleFor(area, request.category, target.posts, now)
  const from = request.areaName
  const areaName = area.names.slice(-2).join(' ')
  return {
    changes: {
      areaId: area._id,
      areaName,
      areaPath: area.areaPath,
      inCharge: post,
      route: routeOf(area, [{ rule: 'moved', from, to: areaName }, ...why]),
    },
    events: [{ kind: 'transferred', actor, facts: { from, to: areaName, words, name: post.name }, words }],
    notices: [{ kind: 'transferred' }, { kind: 'new' }],
  }
}
