import { View } from '@tarojs/components'
import type { GroupComment } from '../../../contract'
import { spaced } from '../../../language/spacing'
import { sinceWords } from '../../../language/time'
import { Avatar } from '../../../ui/controls/avatar'
import { Copy } from '../../../ui/controls/copy'
import { Press } from '../../../ui/controls/press'
import { hidingWords } from '../model/hiding'
import { speakerWords } from '../model/speaker'
import styles from './comment-line.module.scss'

export type CommentAct = 'report' | 'hide' | 'restore' | 'object' | 'rule'

interface CommentLineProps {
  comment: GroupComment
  now: number
  onAct: (act: CommentAct) => void
}

const actWords: Record<CommentAct, string> = {
  report: '举报',
  hide: '隐藏',
  restore: '恢复',
  object: '申诉',
  rule: '裁定',
}

/** What somebody said, and the quiet ways to do something about it. */
export function CommentLine({ comment, now, onAct }: CommentLineProps) {
  const { by, text, at, hiding, commentId } = comment
  const who = speakerWords(by)
  return (
    <View id={`comment-${commentId}`} className={styles.line}>
      <Avatar name={by.called} strong={by.me} />
      <View className={styles.words}>
        <Copy size="sm" tone="quiet">
          {`${who} · ${sinceWords(at, now)}`}
        </Copy>
        {text === null ? <Copy tone="quiet">这条留言暂不公开</Copy> : <Copy written>{spaced(text)}</Copy>}
        {hiding && (
          <Copy size="xs" tone="soft">
            {hidingWords(hiding)}
          </Copy>
        )}
        <View className={styles.acts}>
          {actsOf(comment).map((act) => (
            <Press
              key={act}
              id={`comment-${act}-${commentId}`}
              className={styles.act}
              label={`${actWords[act]}${who}的留言`}
              onPress={() => onAct(act)}
            >
              {actWords[act]}
            </Press>
          ))}
        </View>
      </View>
    </View>
  )
}

function actsOf({ may, hiding }: GroupComment): CommentAct[] {
  const sight = hiding?.sight ?? 'shown'
  return [
    ...(may.report && !may.moderate ? (['report'] as const) : []),
    ...(may.moderate && (sight === 'shown' || sight === 'reported') ? (['hide'] as const) : []),
    ...(may.moderate && (sight === 'reported' || sight === 'hidden') ? (['restore'] as const) : []),
    ...(may.object ? (['object'] as const) : []),
    ...(may.rule ? (['rule'] as const) : []),
  ]
}
