import { useState } from 'react'
import { dutyOf } from '../../../features/chain/model/posts'
import { WordsSheet } from '../../../features/requests/ui/words-sheet'
import { useMove } from '../../../features/requests/use-move'
import { useRulees } from '../../../features/requests/use-rulees'
import { spaced } from '../../../language/spacing'
import { Choice } from '../../../ui/controls/choice'
import { Copy } from '../../../ui/controls/copy'
import { Stack } from '../../../ui/layout/stack'
import { type MoveSheetProps, named } from './move'

/** Sent round twice: from here it goes to one post, and nobody hands it back for the same reason. */
export function RuleHandBack({ detail, onGone, onClose }: MoveSheetProps) {
  const { send, sending, failure } = useMove('rule', onGone)
  const [to, setTo] = useState<string | null>(null)
  const posts = useRulees(detail)
  const chosen = posts.find(({ postId }) => postId === to)
  return (
    <WordsSheet
      id="rule"
      title="裁定由谁办"
      lead={`已经退回 ${detail.request.handBacks} 次，裁定以后就由他办`}
      label="裁定的理由"
      hint="裁定的理由，如：灯杆归物业，由物业办"
      most={200}
      missing={chosen ? null : '先选由谁办'}
      action={`裁定由${chosen?.name ?? ''}办`}
      sending={sending}
      failure={failure}
      onSend={async ({ words }) => {
        if (to && (await send({ ...named(detail), to, words }))) onClose()
      }}
      onClose={onClose}
    >
      {posts.length === 0 && <Copy tone="soft">现在找不到可以接的人，请先打电话联系</Copy>}
      <Stack gap="tap">
        {posts.map((post) => (
          <Choice
            key={post.postId}
            id={`rule-${post.postId}`}
            on={post.postId === to}
            title={post.name}
            note={[...new Set([dutyOf(post), spaced(post.areaName)])].join(' · ')}
            onPress={() => setTo(post.postId)}
          />
        ))}
      </Stack>
    </WordsSheet>
  )
}
