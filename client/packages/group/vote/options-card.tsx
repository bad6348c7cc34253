import { View } from '@tarojs/components'
import { Plus, X } from 'lucide'
import { mostOptions } from '../../../features/group/model/draft'
import { Button } from '../../../ui/controls/button'
import { Icon } from '../../../ui/controls/icon'
import { Line } from '../../../ui/controls/line'
import { Press } from '../../../ui/controls/press'
import { Card } from '../../../ui/layout/card'
import { Stack } from '../../../ui/layout/stack'
import styles from './options-card.module.scss'

interface OptionsCardProps {
  options: readonly string[]
  fewest: number
  onChange: (options: string[]) => void
}

/** Between what people choose: two to ten short lines. */
export function OptionsCard({ options, fewest, onChange }: OptionsCardProps) {
  const write = (at: number, words: string) => onChange(options.map((one, place) => (place === at ? words : one)))
  return (
    <Card>
      <Stack>
        {options.map((option, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an option has no other name than its place while it is written
          <View key={at} className={styles.option}>
            <View className={styles.words}>
              <Line
                id={`option-${at}`}
                label={`选项 ${at + 1}`}
                hint="写一句"
                value={option}
                most={40}
                onChange={(words) => write(at, words)}
              />
            </View>
            {options.length > fewest && (
              <Press
                id={`option-remove-${at}`}
                className={styles.remove}
                label={`去掉选项 ${at + 1}`}
                onPress={() => onChange(options.filter((_, place) => place !== at))}
              >
                <Icon of={X} />
              </Press>
            )}
          </View>
        ))}
        {options.length < mostOptions && (
          <Button id="option-add" look="line" icon={Plus} onPress={() => onChange([...options, ''])}>
            再加一个选项
          </Button>
        )}
      </Stack>
    </Card>
  )
}
