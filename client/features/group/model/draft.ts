export const fewestOptions = 2
export const mostOptions = 10

interface VoteDraft {
  title: string
  text: string
  options: readonly string[]
  /** Photos are still on their way. */
  sending: boolean
}

/** What a vote still lacks, in the button's words; null where it may begin. */
export function missingInVote({ title, text, options, sending }: VoteDraft): string | null {
  const given = options.map((option) => option.trim()).filter(Boolean)
  if (sending) return '照片还在上传…'
  if (!title.trim()) return '还差一个标题'
  if (!text.trim()) return '还差几句说明'
  if (given.length < fewestOptions) return '至少写两个选项'
  return new Set(given).size < given.length ? '有两个选项一样' : null
}

interface Side {
  name: string
}

/** What a meeting still lacks. */
export function missingInMeeting(
  draft: Omit<VoteDraft, 'options'> & { place: string; sides: readonly Side[] },
): string | null {
  if (draft.sending) return '照片还在上传…'
  if (!draft.title.trim()) return '还差一个标题'
  if (!draft.text.trim()) return '还差几句说明'
  if (!draft.place.trim()) return '还差地点'
  return draft.sides.length < 2 ? '至少请两方' : null
}
