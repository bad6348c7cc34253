import { View } from '@tarojs/components'
import { Plane, UserRoundCheck, UserRoundPlus, UsersRound } from 'lucide'
import type { PostCardData } from '../../../features/posts/model/post'
import { go } from '../../../platform/navigate'
import { Button } from '../../../ui/controls/button'
import { Card } from '../../../ui/layout/card'
import { Cell } from '../../../ui/layout/cell'
import styles from './post-head.module.scss'
import type { PostSheet } from './post-sheets'

interface PostActionsProps {
  card: PostCardData
  onOpen: (sheet: PostSheet) => void
}

/** What may be done with the post: to hand it over, to be away, to end it. */
export function PostActions({ card, onOpen }: PostActionsProps) {
  const { may, away, invited, holder, areaId } = card
  if (may.length === 0) return null
  const mine = holder?.me
  return (
    <Card id="post-actions">
      {invited && may.includes('invite') && (
        <Cell
          id="post-invited"
          icon={UserRoundPlus}
          title="已经发出邀请"
          note="看二维码，或收回"
          onPress={() => void go('invitation', { id: invited.invitationId })}
        />
      )}
      {!invited && may.includes('invite') && (
        <Cell
          id="post-invite"
          icon={UserRoundPlus}
          title={holder ? '请人接任' : '请人担任'}
          note="出一份二维码邀请，对方同意才算"
          onPress={() => onOpen({ sheet: 'invite' })}
        />
      )}
      {may.includes('nominees') && areaId && (
        <Cell
          id="post-nominees"
          icon={UsersRound}
          title="居民推荐"
          note="一户推荐一位，您来定，公示七天"
          onPress={() => void go('selection', { area: areaId })}
        />
      )}
      {may.includes('absence') && !away && (
        <Cell
          id="post-absence"
          icon={Plane}
          title={mine ? '我要请假' : '替他记请假'}
          note="请同事代理，到日子自动收回"
          onPress={() => onOpen({ sheet: 'absence' })}
        />
      )}
      {may.includes('absence') && away && (
        <Cell
          id="post-present"
          icon={UserRoundCheck}
          title={mine ? '我回来了' : '他回来了'}
          note="代理马上结束，事情回到本人"
          onPress={() => onOpen({ sheet: 'present' })}
        />
      )}
      {(may.includes('end') || may.includes('resign')) && (
        <View className={styles.ends}>
          {may.includes('resign') && (
            <Button id="post-resign" look="line" onPress={() => onOpen({ sheet: 'resign' })}>
              我不再担任了
            </Button>
          )}
          {may.includes('end') && (
            <Button id="post-end" look="line" onPress={() => onOpen({ sheet: 'end' })}>
              结束他的任期
            </Button>
          )}
        </View>
      )}
    </Card>
  )
}
