import { View } from '@tarojs/components'
import type { DeskTicket } from '../../../contract'
import { Button } from '../../../ui/controls/button'
import { Copy } from '../../../ui/controls/copy'
import { Tag } from '../../../ui/controls/tag'
import { Card } from '../../../ui/layout/card'
import { Pair, Stack } from '../../../ui/layout/stack'
import { cameWords, type HandAct, handActs, handTime, handWords, itemsWords, tagsOf } from '../model/desk'
import styles from './hand-card.module.scss'

interface HandCardProps {
  ticket: DeskTicket
  now: number
  busy: boolean
  /** Only who sits at the desk acts there. */
  mine: boolean
  onAct: (act: HandAct) => void
  onMaterials?: (() => void) | undefined
  /** What takes days becomes a matter. */
  onMatter: () => void
}

/** Whom this desk has called or serves: the number large, what he comes for, what is done with him. */
export function HandCard({ ticket, now, busy, mine, onAct, onMaterials, onMatter }: HandCardProps) {
  const [first, ...others] = handActs(ticket)
  const rows: Array<[string, string | null]> = [
    ['办什么', itemsWords(ticket)],
    ['怎么来', cameWords(ticket)],
    ['谁约的', ticket.by],
    ['留言', ticket.note],
    ['办件', ticket.matterId && '已经开好，办到哪一步他都会收到消息'],
  ]
  return (
    <Card id="desk-hand" warm label={`${ticket.number}，${ticket.called}`}>
      <View className={styles.head}>
        <View id="desk-number" className={styles.number}>
          {ticket.number}
        </View>
        <View className={styles.tags}>
          <Tag tone="pine">{ticket.state === 'serving' ? '正在办' : '叫到了'}</Tag>
          {tagsOf(ticket).map((tag) => (
            <Tag key={tag.words} tone={tag.tone}>
              {tag.words}
            </Tag>
          ))}
        </View>
      </View>
      <View className={styles.who}>
        <Copy size="lg" strong>
          {ticket.called}
        </Copy>
        <Copy size="sm" tone="soft">
          {handTime(ticket, now)}
        </Copy>
      </View>
      <View className={styles.rows}>
        {rows.map(
          ([label, value]) =>
            value && (
              <View key={label} className={styles.row}>
                <View className={styles.label}>{label}</View>
                <View className={styles.value}>{value}</View>
              </View>
            ),
        )}
      </View>
      {ticket.words && <View className={styles.short}>{ticket.words}</View>}
      {mine && (
        <View className={styles.acts}>
          <Stack gap="tap">
            {onMaterials && (
              <Button id="desk-materials" look="line" onPress={onMaterials}>
                看他先传的材料
              </Button>
            )}
            {first && (
              <Button id={`desk-${first}`} busy={busy} onPress={() => onAct(first)}>
                {handWords[first]}
              </Button>
            )}
            <Pair>
              {others.map((act) => (
                <Button key={act} id={`desk-${act}`} look="soft" disabled={busy} onPress={() => onAct(act)}>
                  {handWords[act]}
                </Button>
              ))}
            </Pair>
            {ticket.state === 'serving' && ticket.matterId === null && (
              <Button id="desk-matter" look="line" disabled={busy} onPress={onMatter}>
                当场办不完，开成办件
              </Button>
            )}
          </Stack>
        </View>
      )}
    </Card>
  )
}
