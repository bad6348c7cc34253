import { View } from '@tarojs/components'
import type { LivingAs } from '../../../contract'
import { Chip } from '../../../ui/controls/chip'
import { Copy } from '../../../ui/controls/copy'
import { Line } from '../../../ui/controls/line'
import { Card } from '../../../ui/layout/card'
import { Stack } from '../../../ui/layout/stack'
import { livingAsWords } from '../model/waiting'
import styles from './door-form.module.scss'

export interface Door {
  door: string
  called: string
  as: LivingAs | null
  words: string
}

interface DoorFormProps extends Door {
  title: string
  /** Floor by floor, the first floor first; empty where nobody wrote them down. */
  doors: readonly string[][]
  onChange: (part: Partial<Door>) => void
}

const kinds = Object.entries(livingAsWords) as Array<[LivingAs, string]>

/** The door, how one likes to be called, and a word for whoever confirms it. */
export function DoorForm({ title, doors, door, called, as, words, onChange }: DoorFormProps) {
  return (
    <Card id="unit-door">
      <Stack>
        <Copy size="lg" strong>
          {title}
        </Copy>
        {doors.length > 0 && (
          <View className={styles.floors}>
            {[...doors].reverse().map((floor) => (
              <View key={floor.join()} className={styles.floor}>
                {floor.map((one) => (
                  <Chip key={one} id={`unit-door-${one}`} on={one === door} onPress={() => onChange({ door: one })}>
                    {one}
                  </Chip>
                ))}
              </View>
            ))}
          </View>
        )}
        <Line
          id="unit-door-number"
          label={doors.length > 0 ? '门牌（上面没有就自己写）' : '门牌'}
          hint="如 501，不填也行"
          value={door}
          most={10}
          onChange={(value) => onChange({ door: value })}
        />
        <Line
          id="unit-called"
          label="怎么称呼您"
          hint="如 朴女士、老金"
          value={called}
          most={12}
          onChange={(value) => onChange({ called: value })}
        />
        <View className={styles.kinds}>
          {kinds.map(([name, label]) => (
            <Chip
              key={name}
              id={`unit-as-${name}`}
              on={as === name}
              onPress={() => onChange({ as: as === name ? null : name })}
            >
              {label}
            </Chip>
          ))}
        </View>
        <Line
          id="unit-words"
          label="让单元长认得出您"
          hint="如 8 月搬来的，不填也行"
          value={words}
          most={30}
          onChange={(value) => onChange({ words: value })}
        />
        <Copy size="xs" tone="quiet">
          单元长或同住的人来核实。门牌和称呼只给办您事的人看
        </Copy>
      </Stack>
    </Card>
  )
}
