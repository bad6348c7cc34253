import { useState } from 'react'
import { routes } from '../../../contract'
import { postWords } from '../../../features/chain/model/posts'
import { placeOf, titleOf } from '../../../features/posts/model/post'
import { useAct } from '../../../features/posts/use-act'
import { spaced } from '../../../language/spacing'
import { dayWords } from '../../../language/time'
import { replace } from '../../../platform/navigate'
import { Button } from '../../../ui/controls/button'
import { Copy } from '../../../ui/controls/copy'
import { Line } from '../../../ui/controls/line'
import { Card } from '../../../ui/layout/card'
import { Points } from '../../../ui/layout/points'
import { Section } from '../../../ui/layout/section'
import { Stack } from '../../../ui/layout/stack'
import { Empty } from '../../../ui/states/empty'
import { Note } from '../../../ui/states/note'
import { PostHead } from '../post/post-head'
import { type Invitation, stateWords } from './invitation-card'

interface InvitedProps {
  invitation: Invitation
  /** Just answered: in office now, or on notice until then. */
  taken: 'now' | number | null
  onTaken: (noticeUntil: number | null) => void
}

/** For who opens it: who asks, for what, and the word to give. */
export function Invited({ invitation, taken, onTaken }: InvitedProps) {
  const accepted = invitation.state === 'accepted' && invitation.answeredByMe
  if (taken !== null || accepted)
    return <Taken invitation={invitation} noticeUntil={typeof taken === 'number' ? taken : null} />
  if (invitation.state !== 'open')
    return (
      <Empty
        id="invitation-over"
        title={invitation.answeredByMe ? '您已经谢绝了' : stateWords[invitation.state]}
        words="还想接任，请邀请您的人再发一份"
      />
    )
  return <Answer invitation={invitation} onTaken={onTaken} />
}

function Taken({ invitation, noticeUntil }: { invitation: Invitation; noticeUntil: number | null }) {
  const notice = invitation.notice
  return (
    <Empty
      id="invitation-taken"
      title={notice ? '谢谢您愿意，公示开始了' : '您上任了，辛苦您'}
      words={
        notice
          ? `公示七天${noticeUntil ? `，到 ${dayWords(noticeUntil)}` : ''}。没有异议，到期自动上任，会告诉您`
          : `您现在是 ${placeOf(invitation)} ${titleOf(invitation)}，等着的事都在工作台`
      }
      action={
        notice ? undefined : { id: 'invitation-desk', words: '去看等我办的事', onPress: () => void replace('inbox') }
      }
    />
  )
}

const duties = (invitation: Invitation) => [
  '居民会看到您的姓名和工作电话',
  invitation.notice ? '先公示七天，没有异议才上任' : '点“我来接任”马上生效',
  ...(invitation.holder && !invitation.notice ? [`${invitation.holder}的任期同时结束，等着的事转给您`] : []),
  '以后忙不过来，可以请人代理，也可以辞任',
]

function Answer({ invitation, onTaken }: Pick<InvitedProps, 'invitation' | 'onTaken'>) {
  const accepting = useAct(routes.chain.acceptPost)
  const declining = useAct(routes.chain.declinePost)
  const [name, setName] = useState('')
  const [phone, setPhone] = useState('')
  const { by, invitationId } = invitation
  const whole = name.trim().length > 1 && phone.trim().length >= 5
  const accept = async () => {
    const done = await accepting.send({ invitationId, name: name.trim(), phone: phone.trim() })
    if (done) onTaken(done.noticeUntil)
  }
  const failure = accepting.failure ?? declining.failure
  return (
    <>
      {failure && <Note id="invitation-failed" tone="careful" {...failure} />}
      <Card id="invitation-who">
        <Stack gap="small">
          <PostHead name={by.name} lines={[`${spaced(by.areaName)} · ${postWords[by.post]}`]} />
          <Copy id="invitation-what" size="lg" strong>
            {`请您担任 ${placeOf(invitation)} ${titleOf(invitation)}`}
          </Copy>
          {invitation.words && (
            <Copy tone="soft" written>
              {invitation.words}
            </Copy>
          )}
          <Copy size="sm" tone="quiet">
            {`请在 ${dayWords(invitation.expiresAt)}前答复`}
          </Copy>
        </Stack>
      </Card>
      <Card>
        <Points title="接任以后" points={duties(invitation)} />
      </Card>
      <Section title="您的信息" />
      <Card id="invitation-form">
        <Stack>
          <Line id="invitation-name" label="姓名" hint="写全名，居民看得到" value={name} most={20} onChange={setName} />
          <Line
            id="invitation-phone"
            label="工作电话"
            hint="居民能打通的号码"
            value={phone}
            most={20}
            onChange={setPhone}
          />
        </Stack>
      </Card>
      <Stack gap="tap">
        <Button
          id="invitation-accept"
          busy={accepting.sending}
          disabled={!whole || declining.sending}
          onPress={() => void accept()}
        >
          {invitation.notice ? '我愿意，开始公示' : '我来接任'}
        </Button>
        <Button
          id="invitation-decline"
          look="line"
          busy={declining.sending}
          disabled={accepting.sending}
          onPress={() => void declining.send({ invitationId })}
        >
          谢谢，这次不接
        </Button>
      </Stack>
    </>
  )
}
