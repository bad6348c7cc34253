import { View } from '@tarojs/components'
import { GraduationCap, IdCard, Phone } from 'lucide'
import { useState } from 'react'
import {
  type PostDetail,
  placeOf,
  sinceWords,
  standingWords,
  termWords,
  titleOf,
} from '../../../features/posts/model/post'
import { usePost } from '../../../features/posts/use-posts'
import { phoneWords } from '../../../language/phone'
import { yearMonthWords } from '../../../language/time'
import { back, go } from '../../../platform/navigate'
import { usePageQuery, usePull } from '../../../platform/page'
import { ring } from '../../../platform/phone'
import { Button } from '../../../ui/controls/button'
import { Copy } from '../../../ui/controls/copy'
import { Card } from '../../../ui/layout/card'
import { Cell } from '../../../ui/layout/cell'
import { Section } from '../../../ui/layout/section'
import { Screen } from '../../../ui/screen/screen'
import { Empty } from '../../../ui/states/empty'
import { Shown } from '../../../ui/states/shown'
import { PostActions } from './post-actions'
import { PostHead } from './post-head'
import styles from './post-head.module.scss'
import { type PostSheet, PostSheets } from './post-sheets'

/** One post: who holds it, what may be done, what he is trained for, who held it before. */
export default function PostPage() {
  const id = usePageQuery('id')
  const { view, data, fresh } = usePost(id)
  const [sheet, setSheet] = useState<PostSheet | null>(null)
  usePull(fresh)
  return (
    <Screen
      id="post"
      title={data ? titleOf(data.card) : '岗位'}
      onBack={() => void back()}
      over={data && sheet && <PostSheets sheet={sheet} detail={data} onClose={() => setSheet(null)} />}
    >
      <Shown view={view}>
        {(detail) => (
          <>
            <Who detail={detail} />
            <PostActions card={detail.card} onOpen={setSheet} />
            <Skills detail={detail} onOpen={setSheet} />
            <Section title="历任" aside={detail.terms.length > 1 ? `${detail.terms.length} 任` : undefined} />
            <Card id="post-terms">
              {detail.terms.map((term) => (
                <Cell key={`${term.from}-${term.name}`} title={term.name} note={termWords(term)} />
              ))}
            </Card>
          </>
        )}
      </Shown>
    </Screen>
  )
}

function Who({ detail: { card } }: { detail: PostDetail }) {
  const { holder, postId } = card
  if (!holder)
    return (
      <Empty
        id="post-vacant"
        title={`${titleOf(card)}空缺`}
        words={[placeOf(card), standingWords(card).replace(/^空缺( · )?/, ''), '等着的事先由上一级接着']
          .filter(Boolean)
          .join('，')}
      />
    )
  return (
    <Card id="post-holder">
      <PostHead name={holder.name} lines={[placeOf(card), sinceWords(card), standingWords(card)]} />
      <Cell
        id="post-ring"
        icon={Phone}
        title={phoneWords(holder.phone)}
        note="工作电话"
        onPress={() => ring(holder.phone)}
      />
      {postId && card.post !== 'officer' && card.post !== 'inspector' && card.post !== 'administrator' && (
        <Cell
          id="post-card"
          icon={IdCard}
          title={holder.me ? '我的联心卡' : '联心卡'}
          note="姓名、职责、电话，能发给居民"
          onPress={() => void go('card', { id: postId })}
        />
      )}
    </Card>
  )
}

function Skills({ detail, onOpen }: { detail: PostDetail; onOpen: (sheet: PostSheet) => void }) {
  const { skills, card } = detail
  const mayTrain = card.may.includes('skills')
  if (skills.length === 0 && !mayTrain) return null
  return (
    <>
      <Section title="培训" aside={skills.length > 0 ? `${skills.length} 类` : undefined} />
      <Card id="post-skills">
        {skills.length === 0 && (
          <Copy tone="soft" size="sm">
            还没有记培训。记上以后，派单时会提示他能办哪类事
          </Copy>
        )}
        {skills.map((skill) => (
          <Cell
            key={skill.group}
            icon={GraduationCap}
            title={skill.label}
            note={[`${yearMonthWords(skill.trainedOn)}，${skill.by}记`, skill.note].filter(Boolean).join(' · ')}
            aside={mayTrain ? '去掉' : undefined}
            onPress={mayTrain ? () => onOpen({ sheet: 'unskill', group: skill.group, label: skill.label }) : undefined}
            leads={false}
          />
        ))}
        {mayTrain && (
          <View className={styles.ends}>
            <Button id="skill-add" look="soft" icon={GraduationCap} onPress={() => onOpen({ sheet: 'skill' })}>
              记一次培训
            </Button>
          </View>
        )}
      </Card>
    </>
  )
}
