import { useState } from 'react'
import { routes } from '../../../contract'
import { useReading } from '../../../data/use-reading'
import { useMatterMove } from '../../../features/matters/use-matter'
import { WordsSheet } from '../../../features/requests/ui/words-sheet'
import { Chip } from '../../../ui/controls/chip'
import { Copy } from '../../../ui/controls/copy'
import { Chips } from '../../../ui/layout/chips'
import { type MatterSheetProps, named } from './move'

/** 一次性告知: all that is missing, chosen from what these items ask for; the clock stands still. */
export function AskSheet({ matter, onGone, onClose }: MatterSheetProps) {
  const { send, sending, failure } = useMatterMove('ask', onGone)
  const sheet = useReading(routes.items.notice, { codes: matter.items.map(({ code }) => code) })
  const [chosen, setChosen] = useState<string[]>([])
  const turn = (code: string) =>
    setChosen((all) => (all.includes(code) ? all.filter((one) => one !== code) : [...all, code]))
  return (
    <WordsSheet
      id="ask"
      title="请居民补材料"
      lead="缺什么一次说全。等居民补的时候，计时停着"
      label="怎么补"
      hint="哪一样、哪一页、怎么拍"
      most={300}
      action="一次告知居民"
      sending={sending}
      failure={failure}
      onSend={async ({ words }) => {
        if (await send({ ...named(matter), materials: chosen, words })) onClose()
      }}
      onClose={onClose}
    >
      {sheet.data && sheet.data.materials.length > 0 && (
        <>
          <Copy size="sm" tone="soft">
            缺哪几样
          </Copy>
          <Chips label="缺哪几样" many>
            {sheet.data.materials.map(({ code, name }) => (
              <Chip key={code} id={`ask-${code}`} many on={chosen.includes(code)} onPress={() => turn(code)}>
                {name}
              </Chip>
            ))}
          </Chips>
        </>
      )}
    </WordsSheet>
  )
}
