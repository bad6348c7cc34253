import { View } from '@tarojs/components'
import { Phone } from 'lucide'
import type { HeadCard, OutputOf, routes } from '../../../contract'
import { headOf } from '../../../contract'
import { postWords } from '../../../features/chain/model/posts'
import { titleOf } from '../../../features/posts/model/post'
import { spaced } from '../../../language/spacing'
import { go } from '../../../platform/navigate'
import { ring } from '../../../platform/phone'
import { Avatar } from '../../../ui/controls/avatar'
import { Button } from '../../../ui/controls/button'
import { Press } from '../../../ui/controls/press'
import { RoundButton } from '../../../ui/controls/round-button'
import { NameLines } from '../../../ui/layout/name-lines'
import { spoken } from '../../../ui/spoken'
import styles from './index.module.scss'

type LevelView = OutputOf<typeof routes.chain.chainOf>['levels'][number]

/** One level of the chain: its head, the party beside him, and what goes on about the post. */
export function Level({ level: { areaId, areaKind, areaName, head, party, selection } }: { level: LevelView }) {
  const duty = postWords[headOf[areaKind as keyof typeof headOf]]
  const partyTitle = titleOf({ post: 'partyHead', areaKind })
  // Below the grid one person often is both.
  const both = head !== null && party?.name === head.name && party.phone === head.phone
  return (
    <View className={styles.level}>
      <View className={styles.rail} {...spoken({ hidden: true })}>
        <View className={styles.dot} />
        <View className={styles.bar} />
      </View>
      <View className={styles.body}>
        <View className={styles.place}>{spaced(areaName)}</View>
        {head ? (
          <Person head={head} duty={both ? `${duty} · ${partyTitle}` : duty} strong={areaKind === 'unit'} />
        ) : (
          <Vacant duty={duty} />
        )}
        {party && !both && <Person head={party} duty={partyTitle} />}
        {selection && (
          <Button id={`selection-${areaId}`} look="soft" small onPress={() => void go('selection', { area: areaId })}>
            {selection === 'notice' ? `${duty}人选公示中，看看` : `推荐${duty}`}
          </Button>
        )}
      </View>
    </View>
  )
}

function Person({ head, duty, strong }: { head: HeadCard; duty: string; strong?: boolean }) {
  const note = head.instead ? `${duty} · ${head.instead}不在，由他代` : duty
  return (
    <View className={styles.person}>
      <Press
        id={`chain-${head.postId}`}
        className={styles.who}
        label={`${head.name}，${note}，看联心卡`}
        onPress={() => void go('card', { id: head.postId })}
      >
        <Avatar name={head.name} strong={strong} />
        <NameLines name={head.name} note={note} />
      </Press>
      <RoundButton icon={Phone} label={`打电话给${head.name}`} onPress={() => ring(head.phone)} />
    </View>
  )
}

function Vacant({ duty }: { duty: string }) {
  return (
    <View className={styles.person}>
      <Avatar name={null} />
      <NameLines faint name={`${duty}空缺`} note="事情先由上一级接着" />
    </View>
  )
}
