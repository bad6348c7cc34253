import { View } from '@tarojs/components'
import { comesHome, type ServiceMode } from '../../../contract'
import { type Draft, modeWords, whomWords } from '../../../features/appointments/model/draft'
import { Chip } from '../../../ui/controls/chip'
import { Copy } from '../../../ui/controls/copy'
import { Line } from '../../../ui/controls/line'
import { Switch } from '../../../ui/controls/switch'
import { Card } from '../../../ui/layout/card'
import { Cell } from '../../../ui/layout/cell'
import { Chips } from '../../../ui/layout/chips'
import { Stack } from '../../../ui/layout/stack'
import styles from './book.module.scss'

interface BookOptionsProps {
  draft: Draft
  /** Ways in which all of the items can be done. */
  modes: readonly ServiceMode[]
  onChange: (part: Partial<Draft>) => void
  onWhom: () => void
}

/** How, for whom, and what the desk should know beforehand. */
export function BookOptions({ draft, modes, onChange, onWhom }: BookOptionsProps) {
  const { mode, whom, elder, address, note } = draft
  return (
    <Card id="book-options">
      {modes.length > 1 && (
        <View>
          <Copy size="sm" tone="soft">
            {modeWords[mode].note}
          </Copy>
          <Chips label="怎么办" close>
            {modes.map((one) => (
              <Chip key={one} id={`mode-${one}`} on={one === mode} onPress={() => onChange({ mode: one })}>
                {modeWords[one].name}
              </Chip>
            ))}
          </Chips>
        </View>
      )}
      {mode !== 'online' && (
        <>
          <Cell id="book-whom" title="给谁办" aside={whomWords(whom)} onPress={onWhom} />
          <Switch
            id="book-elder"
            title="用留给老人的位子"
            note="60 岁以上、行动不便、带小孩、没有手机，都可以用"
            on={elder}
            onChange={(on) => onChange({ elder: on })}
          />
          <View className={styles.top}>
            <Stack>
              {comesHome(mode) && (
                <Line
                  id="book-address"
                  label="您家地址（只给上门的人当天看）"
                  hint="如 3 号楼 2 单元 302"
                  value={address}
                  most={60}
                  onChange={(value) => onChange({ address: value })}
                />
              )}
              <Line
                id="book-note"
                label="捎句话"
                hint="如 老人走得慢，不填也行"
                value={note}
                most={100}
                onChange={(value) => onChange({ note: value })}
              />
            </Stack>
          </View>
        </>
      )}
    </Card>
  )
}
