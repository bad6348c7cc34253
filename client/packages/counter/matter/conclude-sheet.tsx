import { useState } from 'react'
import { type DocumentWay, documentWays, type MatterOutcome, type MatterRule, matterRules } from '../../../contract'
import { outcomeWords } from '../../../features/matters/model/words'
import { useHands } from '../../../features/matters/use-desk'
import { useMatterMove } from '../../../features/matters/use-matter'
import { WordsSheet } from '../../../features/requests/ui/words-sheet'
import { Chip } from '../../../ui/controls/chip'
import { Choice } from '../../../ui/controls/choice'
import { Copy } from '../../../ui/controls/copy'
import { Line } from '../../../ui/controls/line'
import { Chips } from '../../../ui/layout/chips'
import { Stack } from '../../../ui/layout/stack'
import { type MatterSheetProps, named } from './move'

const rules = Object.entries(matterRules) as Array<[MatterRule, string]>
const ways = Object.entries(documentWays) as Array<[DocumentWay, string]>
const hints: Record<MatterOutcome, string> = {
  done: '办成了什么，从什么时候起',
  refused: '为什么办不了，以后怎么办',
  notOurs: '该带什么去，找谁',
}

/** The result, told: done, with what came of it; refused, with the rule; or whose it is, with their number. */
export function ConcludeSheet({ matter, onGone, onClose }: MatterSheetProps) {
  const { send, sending, failure } = useMatterMove('conclude', onGone)
  const unreviewed = matter.reviews.some(({ state }) => state !== 'agreed')
  const [outcome, setOutcome] = useState<MatterOutcome | null>(unreviewed ? null : 'done')
  const [rule, setRule] = useState<MatterRule | null>(null)
  const [way, setWay] = useState<DocumentWay | null>(null)
  const [name, setName] = useState('')
  const office = useOffice(matter.matterId)
  const outcomes: readonly MatterOutcome[] = unreviewed ? ['refused', 'notOurs'] : ['done', 'refused', 'notOurs']
  return (
    <WordsSheet
      id="conclude"
      title={unreviewed ? '办不了，告诉居民' : '办结，告诉居民'}
      label="跟居民怎么说"
      hint={outcome ? hints[outcome] : '先选结果'}
      most={500}
      withPhotos
      missing={missing()}
      action="告诉居民，请他评价"
      sending={sending}
      failure={failure}
      onSend={async ({ words, photos }) => {
        if (!outcome) return
        const document = outcome === 'done' && way && name.trim() ? { name: name.trim(), way } : null
        const done = await send({
          ...{ ...named(matter), outcome, words, photos },
          ...(outcome === 'refused' && rule ? { rule } : {}),
          ...(outcome === 'notOurs' && office.given ? { office: office.given } : {}),
          ...(document ? { document } : {}),
        })
        if (done) onClose()
      }}
      onClose={onClose}
    >
      <Chips label="结果">
        {outcomes.map((one) => (
          <Chip key={one} id={`conclude-${one}`} on={one === outcome} onPress={() => setOutcome(one)}>
            {outcomeWords[one]}
          </Chip>
        ))}
      </Chips>
      {outcome === 'refused' && (
        <Stack gap="tap">
          <Copy size="sm" tone="soft">
            按哪一条？
          </Copy>
          {rules.map(([code, words]) => (
            <Choice key={code} id={`rule-${code}`} on={code === rule} title={words} onPress={() => setRule(code)} />
          ))}
        </Stack>
      )}
      {outcome === 'notOurs' && office.lines}
      {outcome === 'done' && (
        <>
          <Line
            id="document-name"
            label="有证件、证明要交给居民吗（没有就空着）"
            hint="如：高龄津贴证"
            value={name}
            most={40}
            onChange={setName}
          />
          {name.trim() !== '' && (
            <Chips label="怎么交">
              {ways.map(([code, words]) => (
                <Chip key={code} id={`way-${code}`} on={code === way} onPress={() => setWay(code)}>
                  {words}
                </Chip>
              ))}
            </Chips>
          )}
        </>
      )}
    </WordsSheet>
  )

  function missing(): string | null {
    if (!outcome) return '先选结果'
    if (outcome === 'refused' && !rule) return '选一条依据'
    if (outcome === 'notOurs' && !office.ready) return '写明归谁、电话多少'
    return outcome === 'done' && name.trim() !== '' && !way ? '选怎么交给居民' : null
  }
}

/** Whose it is: as the list of items says, or written here. */
function useOffice(matterId: string) {
  const known = useHands(matterId, 'handOver').data?.offices[0]
  const [name, setName] = useState('')
  const [phone, setPhone] = useState('')
  const [place, setPlace] = useState('')
  const given = [name, phone, place].every((part) => part.trim() !== '')
    ? { name: name.trim(), phone: phone.trim(), place: place.trim() }
    : null
  return {
    given,
    ready: given !== null || known !== undefined,
    lines: known ? (
      <Copy size="sm" tone="soft">
        {`会告诉居民：${known.name}，${known.phone}，${known.place}`}
      </Copy>
    ) : (
      <Stack gap="tap">
        <Line id="office-name" label="归哪里办" hint="如：不动产登记中心" value={name} most={40} onChange={setName} />
        <Line id="office-phone" label="电话" hint="带区号" value={phone} most={20} onChange={setPhone} />
        <Line id="office-place" label="地点" hint="哪条路、哪个窗口" value={place} most={60} onChange={setPlace} />
      </Stack>
    ),
  }
}
