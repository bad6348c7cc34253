import { useState } from 'react'
import { dutyOf } from '../../../features/chain/model/posts'
import { useMe } from '../../../features/chain/use-me'
import { useMove } from '../../../features/requests/use-move'
import { spaced } from '../../../language/spacing'
import { Button } from '../../../ui/controls/button'
import { Choice } from '../../../ui/controls/choice'
import { Copy } from '../../../ui/controls/copy'
import { Field } from '../../../ui/controls/field'
import { Stack } from '../../../ui/layout/stack'
import { Sheet } from '../../../ui/sheet/sheet'
import { Note } from '../../../ui/states/note'
import { type MoveSheetProps, named } from './move'

/** To a person with a name, never to an office. */
export function AssignSheet({ detail, onGone, onClose }: MoveSheetProps) {
  const { send, sending, failure } = useMove('assign', onGone)
  const [to, setTo] = useState<string | null>(null)
  const [note, setNote] = useState('')
  const mine = new Set(useMe().data?.posts.map(({ postId }) => postId))
  const chosen = detail.assignable.find(({ postId }) => postId === to)
  const assign = async () => {
    const said = note.trim()
    if (to && (await send({ ...named(detail), to, ...(said ? { note: said } : {}) }))) onClose()
  }
  const foot = (
    <Button id="assign-send" disabled={!chosen} busy={sending} onPress={() => void assign()}>
      {chosen ? (mine.has(chosen.postId) ? '我自己办' : `派给${chosen.name}`) : '先选一个人'}
    </Button>
  )
  return (
    <Sheet id="assign" title="派给谁办" onClose={onClose} foot={foot}>
      <Stack>
        {failure && <Note tone="careful" {...failure} />}
        {detail.assignable.length === 0 && <Copy tone="soft">现在没有可以派的人，可以自己开始办</Copy>}
        <Stack gap="tap">
          {detail.assignable.map((post) => (
            <Choice
              key={post.postId}
              id={`assign-${post.postId}`}
              on={post.postId === to}
              title={mine.has(post.postId) ? `${post.name}（我自己）` : post.name}
              note={[noteOf(dutyOf(post), spaced(post.areaName)), post.trained && '这类事培训过']
                .filter(Boolean)
                .join(' · ')}
              onPress={() => setTo(post.postId)}
            />
          ))}
        </Stack>
        <Field
          id="assign-note"
          label="交代一句"
          hint="交代一句，如：老人住六楼，请今天去看。不写也行"
          value={note}
          most={100}
          inSheet
          onChange={setNote}
        />
      </Stack>
    </Sheet>
  )
}

const noteOf = (duty: string, area: string) => (duty === area ? area : `${duty} · ${area}`)
