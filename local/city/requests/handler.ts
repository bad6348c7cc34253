import { type CategoryCode, categoryOf, type Instant, type NaturalLevel } from '../../../cloudfunctions/contract'
import type { PostDocument } from '../../../cloudfunctions/core/chain/stored'
import { assignablePosts } from '../../../cloudfunctions/core/request/assignable'
import type { RequestDocument } from '../../../cloudfunctions/core/request/stored'
import { isAbsent, refOf } from '../../../cloudfunctions/core/routing/responsible'
import type { Random } from '../random'
import type { Around } from './around'

type Hands = 'himself' | 'workers' | 'lowerHeads' | 'officers'

/** In whose hands heads put a matter of each level. */
const usual: Record<NaturalLevel, Record<Hands, number>> = {
  unit: { himself: 4, workers: 1, lowerHeads: 0, officers: 5 },
  building: { himself: 2, workers: 1.5, lowerHeads: 0.7, officers: 6 },
  grid: { himself: 1, workers: 4, lowerHeads: 0.4, officers: 5 },
  department: { himself: 0.1, workers: 0.3, lowerHeads: 0, officers: 9 },
}

const workers = ['gridWorker', 'steward', 'deskWorker']

/** To whom the head in charge gives the case, of those to whom he may. Nobody gets a case that he raised himself. */
export function handlerFor(request: RequestDocument, at: Instant, around: Around, random: Random): PostDocument {
  const there = assignablePosts(request, request.inCharge, around.posts(request, at)).filter(
    (post) => refOf(post, at).openid !== request.reporter.openid && !(isAbsent(post, at) && !post.deputy),
  )
  const handsOf = ({ _id, kind }: PostDocument): Hands => {
    if (_id === request.inCharge.postId) return 'himself'
    return kind === 'officer' ? 'officers' : workers.includes(kind) ? 'workers' : 'lowerHeads'
  }
  const weights = usual[categoryOf(request.category as CategoryCode).level]
  const crowd = (hands: Hands) => there.filter((post) => handsOf(post) === hands).length
  return random.weighted(there, (post) => weights[handsOf(post)] / crowd(handsOf(post)))
}
