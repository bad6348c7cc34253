import { View } from '@tarojs/components'
import { ChevronRight, UserRoundPlus } from 'lucide'
import { useState } from 'react'
import type { PostKind } from '../../../contract'
import { postWords } from '../../../features/chain/model/posts'
import { Trail } from '../../../features/chain/ui/trail'
import { byHolder, countWords, type PostCardData, type PostsUnder, titleOf } from '../../../features/posts/model/post'
import { PostLine } from '../../../features/posts/ui/post-line'
import { usePostsUnder } from '../../../features/posts/use-posts'
import { spaced } from '../../../language/spacing'
import { monthDayWords } from '../../../language/time'
import { back, go } from '../../../platform/navigate'
import { usePageQuery, usePull } from '../../../platform/page'
import { Button } from '../../../ui/controls/button'
import { Copy } from '../../../ui/controls/copy'
import { Icon } from '../../../ui/controls/icon'
import { Press } from '../../../ui/controls/press'
import { Card } from '../../../ui/layout/card'
import { Cell } from '../../../ui/layout/cell'
import { Section } from '../../../ui/layout/section'
import { Screen } from '../../../ui/screen/screen'
import { Shown } from '../../../ui/states/shown'
import { InviteSheet, type Wanted } from '../invite-sheet'
import styles from './index.module.scss'

/** The posts of an area and of those below it, one level at a time: who holds them, which are vacant, who is away. */
export default function PostsPage() {
  const asked = usePageQuery('area')
  const [at, setAt] = useState(asked)
  const { view, fresh } = usePostsUnder(at)
  const [wanted, setWanted] = useState<Wanted | null>(null)
  usePull(fresh)
  const press = (card: PostCardData) => {
    if (card.postId) return () => void go('post', { id: card.postId ?? '' })
    if (card.invited) return () => void go('invitation', { id: card.invited?.invitationId ?? '' })
    return card.may.includes('invite') ? () => setWanted({ ...card, title: titleOf(card) }) : undefined
  }
  return (
    <Screen
      id="posts"
      title="岗位"
      onBack={() => void back()}
      over={wanted && <InviteSheet wanted={wanted} onClose={() => setWanted(null)} />}
    >
      <Shown view={view}>
        {(under) => (
          <>
            <WayBack under={under} onStep={setAt} />
            <View className={styles.counts}>
              <Copy size="sm" tone="soft">
                {countWords(under.counts)}
              </Copy>
            </View>
            <Section title={spaced(under.areaName)} />
            <Card id="posts-own">
              {byHolder(under.own).map(({ card, also }) => (
                <PostLine key={card.postId ?? card.post} card={card} also={also} onPress={press(card)} />
              ))}
              {under.coming.map((one) => (
                <Cell
                  key={one.invitationId}
                  title={`${postWords[one.post]} · 已邀请`}
                  note={`等答复，${monthDayWords(one.expiresAt)}前有效`}
                  onPress={() => void go('invitation', { id: one.invitationId })}
                />
              ))}
            </Card>
            <More kinds={under.mayInvite} onWant={(kind) => setWanted(newIn(under, kind))} />
            {under.below.length > 0 && <Section title="下一级" aside={`${under.below.length} 个`} />}
            {under.below.map((area) => (
              <Card key={area.areaId} id={`area-${area.areaId}`}>
                <Press
                  className={styles.into}
                  label={`${area.areaName}，看它的岗位`}
                  onPress={() => setAt(area.areaId)}
                >
                  <View className={styles.area}>{spaced(area.areaName)}</View>
                  <Icon of={ChevronRight} size="sm" />
                </Press>
                {byHolder(area.posts).map(({ card, also }) => (
                  <PostLine key={card.postId ?? card.post} card={card} also={also} onPress={press(card)} />
                ))}
              </Card>
            ))}
          </>
        )}
      </Shown>
    </Screen>
  )
}

const newIn = ({ areaId, areaName, areaKind }: PostsUnder, post: PostKind): Wanted => ({
  ...{ post, areaId, areaName, areaKind, postId: null, holder: null, title: postWords[post] },
})

function WayBack({ under, onStep }: { under: PostsUnder; onStep: (areaId: string) => void }) {
  const above = under.trail.slice(0, -1)
  if (above.length === 0) return null
  const steps = above.map(({ areaId, areaName }) => ({ id: areaId, name: areaName, label: `回到${areaName}` }))
  return <Trail className={styles.trail} steps={steps} onStep={onStep} />
}

/** One more worker, one more desk: kinds of which there may be several. */
function More({ kinds, onWant }: { kinds: readonly PostKind[]; onWant: (kind: PostKind) => void }) {
  if (kinds.length === 0) return null
  return (
    <View className={styles.buttons}>
      {kinds.map((kind) => (
        <Button key={kind} id={`more-${kind}`} look="soft" icon={UserRoundPlus} onPress={() => onWant(kind)}>
          {`请一位${postWords[kind]}`}
        </Button>
      ))}
    </View>
  )
}
