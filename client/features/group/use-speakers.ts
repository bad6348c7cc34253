import { type PartyKind, routes } from '../../contract'
import { useReading } from '../../data/use-reading'
import { postAndName } from '../chain/model/posts'

export interface SpeakerChoice {
  postId: string
  title: string
  areaName: string
  /** The side that such a post speaks for, as a rule. */
  kind: PartyKind
}

/** Who can sit at the table for an area: its heads from the stairwell up, and the party secretaries beside them. */
export function useSpeakers(areaId: string): SpeakerChoice[] {
  const { data } = useReading(routes.chain.chainOf, areaId ? { areaId } : {}, { enabled: areaId !== '' })
  return (data?.levels ?? []).flatMap(({ head, party }) =>
    [head, party].flatMap((card) =>
      card
        ? [
            {
              postId: card.postId,
              title: postAndName(card),
              areaName: card.areaName,
              kind: card.post === 'partyHead' ? ('branch' as const) : ('community' as const),
            },
          ]
        : [],
    ),
  )
}
