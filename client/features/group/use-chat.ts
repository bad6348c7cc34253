import { useEffect, useState } from 'react'
import { routes } from '../../contract'
import { useReading } from '../../data/use-reading'
import { useWriting } from '../../data/use-writing'
import { failureWords } from '../../language/failures'
import { groupEntered } from '../../platform/group-entry'

/** The WeChat group that this was opened from: undefined while it is asked for, null where there is none. */
export function useGroupEntered(): string | null | undefined {
  const [cloudId, setCloudId] = useState<string | null>()
  useEffect(() => {
    let here = true
    void groupEntered().then((found) => here && setCloudId(found))
    return () => {
      here = false
    }
  }, [])
  return cloudId
}

/** Which stairwell the group is bound to that this was opened from. */
export const useEntered = (cloudId: string | null | undefined) =>
  useReading(routes.groups.enter, { cloudId: cloudId ?? '-' }, { enabled: Boolean(cloudId), kept: false })

export const useBoundGroup = (unitId: string) =>
  useReading(routes.groups.boundGroup, { unitId: unitId || '-' }, { enabled: unitId !== '' })

export function useBindGroup() {
  const binding = useWriting(routes.groups.bindGroup, { renews: ['groups'], renewsOn: ['chat.bound'] })
  const letting = useWriting(routes.groups.unbindGroup, { renews: ['groups'] })
  const failure = binding.failure ?? letting.failure
  return {
    bind: binding.send,
    unbind: letting.send,
    sending: binding.sending || letting.sending,
    failure: failure && failureWords(failure),
  }
}

/** What a stairwell's card carries into its group. */
export const useGroupCard = (unitId: string, kind: 'group' | 'booking') =>
  useReading(routes.groups.card, { unitId: unitId || '-', kind }, { enabled: unitId !== '' })
