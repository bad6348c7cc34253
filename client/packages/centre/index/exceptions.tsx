import type { Span } from '../../../contract'
import { dayName, spanWords } from '../../../features/appointments/model/day'
import type { CentreRules } from '../../../features/centre/model/rota'
import { MateLine } from '../../../features/chain/ui/mate-line'
import { Button } from '../../../ui/controls/button'
import { Copy } from '../../../ui/controls/copy'
import { Card } from '../../../ui/layout/card'
import { Section } from '../../../ui/layout/section'

interface ExceptionsProps {
  rules: CentreRules
  today: string
  now: number
  sending: boolean
  onTakeBack?: ((id: string) => void) | undefined
}

const sessionWords = { noon: '午间', evening: '夜间', home: '上门' } as const

/** Leave, closures and sessions still to come, each with a way to take it back. */
export function Exceptions({ rules, today, now, sending, onTakeBack }: ExceptionsProps) {
  const lines = linesOf(rules, today, now)
  return (
    <>
      <Section title="近期的变动" />
      <Card id="centre-exceptions">
        {lines.length === 0 && <Copy tone="soft">没有请假、停办和加开，照排班来</Copy>}
        {lines.map(({ id, title, note }) => (
          <MateLine key={id} called={title} note={note}>
            {onTakeBack && (
              <Button
                id={`back-${id}`}
                small
                look="line"
                label={`撤掉 ${title}`}
                busy={sending}
                onPress={() => onTakeBack(id)}
              >
                撤掉
              </Button>
            )}
          </MateLine>
        ))}
      </Card>
    </>
  )
}

interface Line {
  id: string
  from: string
  title: string
  note: string
}

function linesOf({ leaves, closures, sessions, centre }: CentreRules, today: string, now: number): Line[] {
  const nameOf = (no: number) => centre.posts.find((one) => one.no === no)?.worker ?? `${no} 号岗`
  const days = (from: string, to: string, span: Span | null) =>
    [
      from === to ? dayName(from, now) : `${dayName(from, now)}到${dayName(to, now)}`,
      span ? spanWords(span) : '全天',
    ].join(' ')
  const coverOf = (no: number) => {
    const cover = centre.posts.find((one) => one.no === no)?.cover
    return cover ? `${nameOf(cover)}顶岗` : '没有人顶岗'
  }
  return [
    ...leaves.map(({ id, postNo, from, to, span, note }) => ({
      ...{ id, from, to, title: `请假 ${nameOf(postNo)}` },
      note: [days(from, to, span), coverOf(postNo), note].filter(Boolean).join(' · '),
    })),
    ...closures.map(({ id, from, to, span, why }) => ({
      ...{ id, from, to, title: `停办 ${why}` },
      note: days(from, to, span),
    })),
    ...sessions.map(({ id, date, span, posts, kind, why }) => ({
      ...{ id, from: date, to: date, title: `加开 ${sessionWords[kind]}` },
      note: [`${dayName(date, now)} ${spanWords(span)}`, posts.map(nameOf).join('、'), why].join(' · '),
    })),
  ]
    .filter(({ to }) => to >= today)
    .sort((a, b) => a.from.localeCompare(b.from))
}
