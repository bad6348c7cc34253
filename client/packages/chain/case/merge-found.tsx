import type { RequestCard } from '../../../contract'
import { stateWords } from '../../../features/requests/model/state'
import { spaced } from '../../../language/spacing'
import { Choice } from '../../../ui/controls/choice'
import { Copy } from '../../../ui/controls/copy'
import { Shown } from '../../../ui/states/shown'
import { Skeleton } from '../../../ui/states/skeleton'
import type { View } from '../../../ui/view'

/** A case may be merged into another that is still in hand. */
export const mayTake = ({ state, requestId }: RequestCard, into: string) =>
  requestId !== into && !['closed', 'refused', 'withdrawn', 'merged'].includes(state)

interface MergeFoundProps {
  /** The case that is to be merged. */
  requestId: string
  view: View<{ item: RequestCard | null }>
}

/** What the number that was written stands for. */
export function MergeFound({ requestId, view }: MergeFoundProps) {
  return (
    <Shown view={view} waiting={<Skeleton cards={1} />}>
      {({ item }) => (item ? found(item) : <Copy id="merge-unknown">您辖区里没有这个编号，请再核对一下</Copy>)}
    </Shown>
  )

  function found(item: RequestCard) {
    if (item.requestId === requestId) return <Copy id="merge-itself">这就是现在这一件，请填另一件的编号</Copy>
    const note = `${spaced(item.areaName)} · ${stateWords[item.state]}`
    if (!mayTake(item, requestId))
      return <Copy id="merge-ended">{`“${item.title}”${stateWords[item.state]}，并不进去了`}</Copy>
    return <Choice id="merge-found" on title={item.title} note={note} onPress={() => undefined} />
  }
}
