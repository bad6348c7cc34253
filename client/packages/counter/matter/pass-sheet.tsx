import { useCallback, useState } from 'react'
import { useMatterMove } from '../../../features/matters/use-matter'
import { type Picture, useSignature } from '../../../features/matters/use-signature'
import { Button } from '../../../ui/controls/button'
import { Choice } from '../../../ui/controls/choice'
import { Copy } from '../../../ui/controls/copy'
import { Segmented } from '../../../ui/controls/segmented'
import { SignPad } from '../../../ui/controls/sign-pad'
import { Pair, Stack } from '../../../ui/layout/stack'
import { Sheet } from '../../../ui/sheet/sheet'
import { Note } from '../../../ui/states/note'
import { type MatterSheetProps, named } from './move'
import { blankEntry, type Entry, isWritten, OriginalEntry } from './original-entry'

const directions = [
  { name: 'taken', words: '收下原件' },
  { name: 'back', words: '还给居民' },
] as const
type Direction = (typeof directions)[number]['name']

/** With one signature. */
const MOST = 10

const actions = {
  taken: { phone: '收下了，请居民确认', signed: '签好了，原件收下' },
  back: { phone: '还了，请居民确认', signed: '签好了，还给本人' },
} as const

/** Originals change hands: confirmed by the other side on his own phone, or signed for here by who has none. */
export function PassSheet({ matter, onGone, onClose }: MatterSheetProps) {
  const { send, sending, failure } = useMatterMove('pass', onGone)
  const { carry, drawn, carrying, failure: lost } = useSignature()
  const held = matter.originals.filter(({ state }) => state === 'held')
  const mayTake = matter.state !== 'answered'
  const [direction, setDirection] = useState<Direction>(held.length > 0 && !mayTake ? 'back' : 'taken')
  const [entries, setEntries] = useState<Entry[]>(() => [blankEntry(1)])
  const [chosen, setChosen] = useState<string[]>(held.map(({ originalId }) => originalId))
  const [picture, setPicture] = useState<Picture | null>(null)
  const change = useCallback(
    (place: number, part: Partial<Entry>) =>
      setEntries((all) => all.map((one) => (one.place === place ? { ...one, ...part } : one))),
    [],
  )
  const turn = (id: string) => setChosen((all) => (all.includes(id) ? all.filter((one) => one !== id) : [...all, id]))
  const waits = whatIsMissing()
  const problem = lost ?? failure
  const foot = (
    <Stack gap="tap">
      {problem && <Note id="pass-failed" tone="careful" {...problem} />}
      <Button id="pass-send" disabled={waits !== null} busy={carrying || sending} onPress={() => void pass()}>
        {waits ?? actions[direction][matter.phoneless ? 'signed' : 'phone']}
      </Button>
    </Stack>
  )
  return (
    <Sheet id="pass" title="交接原件" onClose={onClose} foot={foot}>
      <Stack>
        {held.length > 0 && mayTake && (
          <Segmented id="pass-direction" label="收还是还" parts={directions} current={direction} onChange={turnRound} />
        )}
        <Copy size="sm" tone="soft">
          {matter.phoneless
            ? `${matter.called}没有手机，请当面核对，在下面签字。还有原件没还，这件就结不了`
            : '居民在手机上点了“对”，才算交接清楚；还有原件没还，这件就结不了'}
        </Copy>
        {direction === 'taken' ? taken() : back()}
        {matter.phoneless && (
          <Stack gap="tap">
            <Copy strong>{`请${matter.called}签字`}</Copy>
            <SignPad
              key={direction}
              id={`pass-sign-${direction}`}
              label="签字的地方，用手指写"
              onSigned={(made) => {
                drawn()
                setPicture(() => made)
              }}
            />
          </Stack>
        )}
      </Stack>
    </Sheet>
  )

  function taken() {
    const next = entries.length + 1
    const more = (
      <Button
        id="pass-more"
        small
        look="soft"
        disabled={next > MOST || !entries.every(isWritten)}
        onPress={() => setEntries((all) => [...all, blankEntry(next)])}
      >
        还收了一样
      </Button>
    )
    return (
      <>
        {entries.map((entry) => (
          <OriginalEntry key={entry.place} entry={entry} onChange={change} />
        ))}
        {entries.length === 1 ? (
          more
        ) : (
          <Pair>
            <Button id="pass-less" small look="line" onPress={() => setEntries((all) => all.slice(0, -1))}>
              {`不收第 ${entries.length} 样`}
            </Button>
            {more}
          </Pair>
        )}
      </>
    )
  }

  function back() {
    return (
      <Stack gap="tap">
        {held.map(({ originalId, name, count }) => (
          <Choice
            key={originalId}
            id={`pass-${originalId}`}
            on={chosen.includes(originalId)}
            title={count > 1 ? `${name} ${count} 份` : name}
            onPress={() => turn(originalId)}
          />
        ))}
      </Stack>
    )
  }

  /** What was signed for is another list now. */
  function turnRound(next: Direction) {
    setDirection(next)
    setPicture(null)
    drawn()
  }

  function whatIsMissing(): string | null {
    if (direction === 'taken' && entries.some(({ sending: onItsWay }) => onItsWay)) return '照片还在上传…'
    if (direction === 'taken' && !entries.every(isWritten)) return '写上收了什么、几份'
    if (direction === 'back' && chosen.length === 0) return '选还了哪几样'
    return matter.phoneless && !picture ? `请${matter.called}先签字` : null
  }

  async function pass() {
    const signature = matter.phoneless && picture ? await carry(picture) : undefined
    if (signature === null) return
    const said = { ...named(matter), ...(signature ? { signature } : {}) }
    const originals = entries.map(({ name, count, photos }) => ({ name: name.trim(), count: Number(count), photos }))
    const done =
      direction === 'taken'
        ? await send({ ...said, direction, originals })
        : await send({ ...said, direction, originals: chosen })
    if (done) onClose()
  }
}
