import { useState } from 'react'
import { type DepartmentId, departments, type PostKind, routes } from '../../contract'
import { useAct } from '../../features/posts/use-act'
import { spaced } from '../../language/spacing'
import { go } from '../../platform/navigate'
import { Button } from '../../ui/controls/button'
import { Chip } from '../../ui/controls/chip'
import { Copy } from '../../ui/controls/copy'
import { Line } from '../../ui/controls/line'
import { Chips } from '../../ui/layout/chips'
import { Points } from '../../ui/layout/points'
import { Stack } from '../../ui/layout/stack'
import { Sheet } from '../../ui/sheet/sheet'
import { Note } from '../../ui/states/note'

/** Which post somebody is asked to take. */
export interface Wanted {
  post: PostKind
  postId: string | null
  areaId: string | null
  areaName: string
  title: string
  departmentId?: string | null
  holder: { name: string } | null
}

const what = [
  '给您一个二维码，也能发给微信好友',
  '对方填好姓名和工作电话，点“我来接任”才算数',
  '七天内有效，只能用一次，随时能收回',
]

/** Asking somebody to take a post. */
export function InviteSheet({ wanted, onClose }: { wanted: Wanted; onClose: () => void }) {
  const { send, sending, failure } = useAct(routes.chain.invite)
  const [words, setWords] = useState('')
  const [department, setDepartment] = useState((wanted.departmentId ?? null) as DepartmentId | null)
  const officer = wanted.post === 'officer'
  const invite = async () => {
    const said = words.trim()
    const made = await send({
      post: wanted.post,
      ...(officer ? { departmentId: department ?? undefined } : { areaId: wanted.areaId ?? undefined }),
      ...(wanted.postId ? { postId: wanted.postId } : {}),
      ...(said ? { words: said } : {}),
    })
    if (!made) return
    onClose()
    void go('invitation', { id: made.invitationId })
  }
  const foot = (
    <Button id="invite-send" busy={sending} disabled={officer && !department} onPress={() => void invite()}>
      出一份邀请
    </Button>
  )
  return (
    <Sheet id="invite" title={`请人担任${wanted.title}`} onClose={onClose} foot={foot}>
      <Stack>
        {failure && <Note id="invite-failed" tone="careful" {...failure} />}
        <Copy strong>{spaced(wanted.areaName)}</Copy>
        {wanted.holder && (
          <Copy size="sm" tone="soft">
            {`现在是${wanted.holder.name}。新的人一接任，他的任期同时结束，手上的事一起转过去`}
          </Copy>
        )}
        {officer && !wanted.postId && (
          <Chips label="哪个部门">
            {(Object.keys(departments) as DepartmentId[]).map((one) => (
              <Chip key={one} on={one === department} onPress={() => setDepartment(one)}>
                {departments[one]}
              </Chip>
            ))}
          </Chips>
        )}
        <Points title="怎么邀请" points={what} />
        <Line id="invite-words" label="捎一句话" hint="不写也行" value={words} most={100} onChange={setWords} />
      </Stack>
    </Sheet>
  )
}
