import { Image, View } from '@tarojs/components'
import { Clock, MapPin, Pencil, Phone, Quote, UserRoundCheck } from 'lucide'
import { useState } from 'react'
import { placeOf, titleOf } from '../../../features/posts/model/post'
import { Code } from '../../../features/posts/ui/code-card'
import { useCardCode, useContactCard } from '../../../features/posts/use-posts'
import { phoneWords } from '../../../language/phone'
import { spaced } from '../../../language/spacing'
import { dayWords } from '../../../language/time'
import { srcOf } from '../../../platform/cloud'
import { back } from '../../../platform/navigate'
import { type SharedCard, useCardSharing, usePageQuery, usePull } from '../../../platform/page'
import { ring } from '../../../platform/phone'
import { classes } from '../../../ui/classes'
import { Button } from '../../../ui/controls/button'
import { Copy } from '../../../ui/controls/copy'
import { ShareButton } from '../../../ui/controls/share-button'
import { Cell } from '../../../ui/layout/cell'
import { Stack } from '../../../ui/layout/stack'
import { ActionFoot } from '../../../ui/screen/action-foot'
import { Screen } from '../../../ui/screen/screen'
import { spoken } from '../../../ui/spoken'
import { Empty } from '../../../ui/states/empty'
import { Shown } from '../../../ui/states/shown'
import { CardSheet } from './card-sheet'
import type { ContactCard } from './contact-card'
import styles from './index.module.scss'

const sharedCard = (card: ContactCard): SharedCard => ({
  title: card.holder ? `${placeOf(card)}${titleOf(card)} ${card.holder.name}，有事找我` : '联心卡',
  page: 'card',
  query: { id: card.postId },
})

/** 联心卡: a face, a duty, a number to ring, and a code by which a neighbour keeps it. */
export default function CardPage() {
  const [scene, id] = [usePageQuery('scene'), usePageQuery('id')]
  const postId = scene || id
  const { view, data, fresh } = useContactCard(postId)
  const code = useCardCode(postId, data?.holder != null)
  const [editing, setEditing] = useState(false)
  useCardSharing(data ? sharedCard(data) : null)
  usePull(fresh)
  return (
    <Screen
      id="card"
      title="联心卡"
      onBack={() => void back()}
      foot={data?.holder && <RingFoot card={data} />}
      over={data && editing && <CardSheet card={data} onClose={() => setEditing(false)} />}
    >
      <Shown view={view}>
        {(card) =>
          card.holder ? (
            <>
              <View className={styles.card} id="card-face">
                <Face card={card} />
                <Lines card={card} />
                <View className={styles.code}>
                  <Code image={code.data?.image ?? null} words="扫一扫，把联心卡存在手机里" />
                </View>
              </View>
              <Stack gap="tap">
                <ShareButton id="card-share" card={sharedCard(card)}>
                  发给邻居
                </ShareButton>
                {card.mine && (
                  <Button id="card-edit" look="line" icon={Pencil} onPress={() => setEditing(true)}>
                    改我的卡
                  </Button>
                )}
              </Stack>
            </>
          ) : (
            <Empty
              id="card-vacant"
              title={`${titleOf(card)}空缺`}
              words={`${placeOf(card)}现在没有人担任，有事请在首页报，会送到上一级`}
            />
          )
        }
      </Shown>
    </Screen>
  )
}

function Face({ card }: { card: ContactCard }) {
  const name = card.holder?.name ?? ''
  return (
    <View className={styles.top}>
      {card.photo ? (
        <Image
          className={styles.photo}
          src={srcOf(card.photo)}
          mode="aspectFill"
          {...spoken({ role: 'img', label: `${name}的照片` })}
        />
      ) : (
        <View className={classes(styles.photo, styles.letter)} {...spoken({ hidden: true })}>
          {name.slice(0, 1)}
        </View>
      )}
      <View className={styles.who}>
        <Copy id="card-name" size="hero" strong>
          {name}
        </Copy>
        <View className={styles.duty}>{titleOf(card)}</View>
        <View className={styles.duty}>{placeOf(card)}</View>
      </View>
    </View>
  )
}

function Lines({ card }: { card: ContactCard }) {
  const { holder, deputy, hours, words, where } = card
  return (
    <View className={styles.lines}>
      {deputy && (
        <Cell
          id="card-deputy"
          icon={UserRoundCheck}
          title={`${deputy.name}代到 ${dayWords(deputy.until)}`}
          note={`${holder?.name ?? ''}这几天不在，有事找${deputy.name}`}
        />
      )}
      <Cell
        icon={Phone}
        title={phoneWords(deputy?.phone ?? holder?.phone ?? '')}
        note={deputy ? '代理人的工作电话' : '工作电话'}
      />
      {hours && <Cell icon={Clock} title={hours} note="什么时候能找到" />}
      {where.length > 0 && <Cell icon={MapPin} title={where.map(spaced).join(' · ')} note="在哪一片" />}
      {words && <Cell icon={Quote} title={words} />}
    </View>
  )
}

/** The one thing to do with a contact card. */
function RingFoot({ card: { holder, deputy } }: { card: ContactCard }) {
  const name = deputy?.name ?? holder?.name ?? ''
  const number = deputy?.phone ?? holder?.phone ?? ''
  return (
    <ActionFoot>
      <Button id="card-ring" icon={Phone} label={`打电话给${name}`} onPress={() => ring(number)}>
        {`打给${name}`}
      </Button>
    </ActionFoot>
  )
}
