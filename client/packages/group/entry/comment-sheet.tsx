import { useComment } from '../../../features/group/use-comments'
import { WordsSheet } from '../../../features/requests/ui/words-sheet'

/** A word of one's own, in the order of the others. */
export function CommentSheet({ entryId, onClose }: { entryId: string; onClose: () => void }) {
  const { comment, sending, failure } = useComment()
  const say = async (text: string) => {
    if (await comment({ entryId, text })) onClose()
  }
  return (
    <WordsSheet
      id="comment"
      title="说一句"
      lead="楼里的邻居和几位长都看得到，好好说话"
      hint="您怎么看"
      most={300}
      action="发出去"
      sending={sending}
      failure={failure}
      onSend={({ words }) => void say(words)}
      onClose={onClose}
    />
  )
}
