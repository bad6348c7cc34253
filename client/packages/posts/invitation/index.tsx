import { useState } from 'react'
import { titleOf } from '../../../features/posts/model/post'
import { useInvitation } from '../../../features/posts/use-posts'
import { back } from '../../../platform/navigate'
import { useCardSharing, usePageQuery, usePull } from '../../../platform/page'
import { Screen } from '../../../ui/screen/screen'
import { Shown } from '../../../ui/states/shown'
import { invitationCard } from './invitation-card'
import { Invited } from './invited'
import { Maker } from './maker'

/** Opened by a scanned code, a card, or a message. */
const codeOf = (text: string) => (/^[0-9a-f]{8,32}$/.test(text) ? text : '')

/** An invitation to take a post: for who made it a code to show, for who opens it a word to give. */
export default function InvitationPage() {
  const [scene, id] = [usePageQuery('scene'), usePageQuery('id')]
  const invitationId = codeOf(scene) || codeOf(id)
  const { view, data, fresh } = useInvitation(invitationId)
  const [taken, setTaken] = useState<'now' | number | null>(null)
  useCardSharing(data ? invitationCard(data) : null)
  usePull(fresh)
  const title = data?.mine ? '邀请' : data ? `请您担任${titleOf(data)}` : '邀请'
  return (
    <Screen id="invitation" title={title} onBack={() => void back()}>
      <Shown view={view}>
        {(invitation) =>
          invitation.mine && !invitation.notice ? (
            <Maker invitation={invitation} />
          ) : (
            <Invited
              invitation={invitation}
              taken={taken}
              onTaken={(noticeUntil) => setTaken(noticeUntil === null ? 'now' : noticeUntil)}
            />
          )
        }
      </Shown>
    </Screen>
  )
}
