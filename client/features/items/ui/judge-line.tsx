import { View } from '@tarojs/components'
import { Chip } from '../../../ui/controls/chip'
import { Line } from '../../../ui/controls/line'
import { Chips } from '../../../ui/layout/chips'

export type Judged = 'complete' | 'missing' | 'unclear'
export interface JudgedLine {
  state: Judged
  words: string
}

const states: Array<[Judged, string]> = [
  ['complete', '齐'],
  ['missing', '缺'],
  ['unclear', '看不清'],
]

const ready: Record<Judged, string[]> = {
  complete: [],
  missing: ['还差背面', '还差本人页', '要原件', '过期了，要新的'],
  unclear: ['反光了，换个角度', '没拍全，四角要看得见', '字太小，靠近一点'],
}

interface JudgeLineProps {
  code: string
  name: string
  judged: JudgedLine | null
  onChange: (judged: JudgedLine) => void
}

/** The desk's word on one material: three words to tap, and why, so that one trip is enough. */
export function JudgeLine({ code, name, judged, onChange }: JudgeLineProps) {
  return (
    <View>
      <Chips label={`${name}齐不齐`} close>
        {states.map(([state, words]) => (
          <Chip
            key={state}
            id={`judge-${code}-${state}`}
            on={judged?.state === state}
            label={`${name}，${words}`}
            onPress={() => onChange({ state, words: judged?.state === state ? judged.words : '' })}
          >
            {words}
          </Chip>
        ))}
      </Chips>
      {judged && judged.state !== 'complete' && (
        <>
          <Chips label={`${name}怎么补`} many close>
            {ready[judged.state].map((words) => (
              <Chip
                key={words}
                choice={false}
                on={judged.words === words}
                onPress={() => onChange({ ...judged, words })}
              >
                {words}
              </Chip>
            ))}
          </Chips>
          <Line
            id={`judge-${code}-words`}
            label="告诉居民怎么补"
            hint="一句话说清"
            value={judged.words}
            most={100}
            onChange={(words) => onChange({ ...judged, words })}
          />
        </>
      )}
    </View>
  )
}
