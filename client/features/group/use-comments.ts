import { routes } from '../../contract'
import { usePaging } from '../../data/use-paging'
import { useWriting } from '../../data/use-writing'
import { failureWords } from '../../language/failures'

export const useComments = (entryId: string, enabled: boolean) =>
  usePaging(routes.groups.comments, { entryId, limit: 30 }, enabled)

export function useComment() {
  const { send, sending, failure } = useWriting(routes.groups.comment, {
    renews: ['groups'],
    renewsOn: ['entry.ended', 'comments.off'],
  })
  return { comment: send, sending, failure: failure && failureWords(failure) }
}

/** What waits for a head's look in his area, the oldest first. */
export const useModeration = (areaId: string) =>
  usePaging(routes.groups.moderation, { areaId: areaId || '-', limit: 20 }, areaId !== '')
