import { View } from '@tarojs/components'
import type { ServiceMode } from '../../../contract'
import { modeWords, whomWords } from '../../../features/appointments/model/draft'
import type { ApplyDraft, Placed } from '../../../features/matters/model/apply'
import { Chip } from '../../../ui/controls/chip'
import { Copy } from '../../../ui/controls/copy'
import { Line } from '../../../ui/controls/line'
import { Card } from '../../../ui/layout/card'
import { Cell } from '../../../ui/layout/cell'
import { Chips } from '../../../ui/layout/chips'
import { Note } from '../../../ui/states/note'
import styles from './apply-options.module.scss'
import type { ApplySheet } from './apply-sheets'

interface ApplyOptionsProps {
  draft: ApplyDraft
  mode: ServiceMode
  modes: readonly ServiceMode[]
  /** Which desk it goes to; empty while none is known. */
  centre: string
  wrong: Placed
  onChange: (part: Partial<ApplyDraft>) => void
  onSheet: (sheet: ApplySheet) => void
}

/** How, for whom, at which desk; where to come, for 上门. */
export function ApplyOptions({ draft, mode, modes, centre, wrong, onChange, onSheet }: ApplyOptionsProps) {
  return (
    <Card id="apply-options">
      <View className={styles.ways}>
        {modes.length > 1 && (
          <Chips label="怎么办">
            {modes.map((one) => (
              <Chip key={one} id={`mode-${one}`} on={one === mode} onPress={() => onChange({ mode: one })}>
                {modeWords[one].name}
              </Chip>
            ))}
          </Chips>
        )}
        <Copy size="sm" tone="soft">
          {modeWords[mode].note}
        </Copy>
        {wrong.mode && <Note id="wrong-mode" tone="careful" {...wrong.mode} />}
      </View>
      <Cell id="apply-whom" title="给谁办" aside={whomWords(draft.whom)} onPress={() => onSheet('whom')} />
      {wrong.whom && <Note id="wrong-whom" tone="careful" {...wrong.whom} />}
      {centre && <Cell id="apply-centre" title="哪个窗口受理" note={centre} onPress={() => onSheet('centre')} />}
      {mode === 'home' && (
        <View className={styles.address}>
          <Line
            id="apply-address"
            label="您家地址（锁起来，只给上门的人当天看）"
            hint="如 锦绣小区 3 号楼 2 单元 302"
            value={draft.address}
            most={60}
            onChange={(address) => onChange({ address })}
          />
        </View>
      )}
    </Card>
  )
}
