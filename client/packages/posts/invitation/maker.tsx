import { routes } from '../../../contract'
import { placeAndTitle } from '../../../features/posts/model/post'
import { Code } from '../../../features/posts/ui/code-card'
import { useAct } from '../../../features/posts/use-act'
import { useInvitationCode } from '../../../features/posts/use-posts'
import { Button } from '../../../ui/controls/button'
import { Copy } from '../../../ui/controls/copy'
import { ShareButton } from '../../../ui/controls/share-button'
import { Card } from '../../../ui/layout/card'
import { Stack } from '../../../ui/layout/stack'
import { Empty } from '../../../ui/states/empty'
import { Note } from '../../../ui/states/note'
import { type Invitation, invitationCard, stateWords, untilWords } from './invitation-card'

/** For who made it: the code to be scanned, the card to be sent, and the way to take it back. */
export function Maker({ invitation }: { invitation: Invitation }) {
  const open = invitation.state === 'open'
  const { data } = useInvitationCode(invitation.invitationId, open)
  const { send, sending, failure } = useAct(routes.chain.takeBack)
  if (!open)
    return <Empty id="invitation-over" title={stateWords[invitation.state]} words={placeAndTitle(invitation)} />
  return (
    <Stack>
      {failure && <Note id="takeback-failed" tone="careful" {...failure} />}
      <Card id="invitation-code">
        <Copy size="lg" strong centred>
          {placeAndTitle(invitation)}
        </Copy>
        <Code image={data?.image ?? null} words="请对方用微信扫一扫" />
        <Copy size="sm" tone="quiet" centred>
          {untilWords(invitation)}
        </Copy>
        {invitation.holder && (
          <Copy size="sm" tone="quiet" centred>
            {`对方接任的同时，${invitation.holder}的任期结束`}
          </Copy>
        )}
      </Card>
      <ShareButton id="invitation-share" look="main" card={invitationCard(invitation)}>
        发给微信好友
      </ShareButton>
      <Button
        id="invitation-back"
        look="line"
        busy={sending}
        onPress={() => void send({ invitationId: invitation.invitationId })}
      >
        收回这份邀请
      </Button>
    </Stack>
  )
}
