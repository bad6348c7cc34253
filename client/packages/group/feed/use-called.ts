import type { Me } from '../../../contract'
import { groupPosts } from '../../../features/group/model/voice'
import { useEntered, useGroupEntered } from '../../../features/group/use-chat'
import { usePageQuery } from '../../../platform/page'

interface Called {
  /** The area of my post that is asked for; empty for the groups of my homes. */
  areaId: string
  /** A stairwell whose card was opened by somebody who neither lives there nor answers for it. */
  stranger: string | null
}

/** Whose group was opened: by address, by a card with its stairwell, or from the WeChat group that is bound to one. */
export function useCalled(me: Me | undefined): Called {
  const areaId = usePageQuery('areaId')
  const unit = usePageQuery('unit')
  const cloudId = useGroupEntered()
  const entered = useEntered(unit || areaId ? null : cloudId)
  const unitId = unit || entered.data?.unitId || ''
  if (areaId || !unitId || !me) return { areaId, stranger: null }
  if (me.homes.some((home) => home.unitId === unitId)) return { areaId: '', stranger: null }
  const path = entered.data?.areaPath ?? []
  const mine = groupPosts(me).some((post) => post.areaId === unitId || path.includes(post.areaId))
  return mine ? { areaId: unitId, stranger: null } : { areaId: '', stranger: unitId }
}
