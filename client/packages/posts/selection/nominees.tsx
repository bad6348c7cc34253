import { View } from '@tarojs/components'
import { doorOfNominee, type Nominee, type Selection, supportWords } from '../../../features/posts/model/selection'
import { Button } from '../../../ui/controls/button'
import { Copy } from '../../../ui/controls/copy'
import { Tag } from '../../../ui/controls/tag'
import { Card } from '../../../ui/layout/card'
import { Section } from '../../../ui/layout/section'
import { Pair, Stack } from '../../../ui/layout/stack'
import styles from './selection.module.scss'
import type { SelectionSheet } from './selection-sheets'

interface NomineesProps {
  selection: Selection
  onOpen: (sheet: SelectionSheet) => void
}

/** The doors that were named, the most often named first: for the one who decides alone. */
export function Nominees({ selection: { nominees, may, state }, onOpen }: NomineesProps) {
  if (nominees.length === 0 || state === 'notice') return null
  return (
    <View>
      <Section title="被推荐的人" aside="只有您看得到" />
      {nominees.map((nominee) => (
        <NomineeCard key={nominee.nomineeId} nominee={nominee} decides={may.includes('decide')} onOpen={onOpen} />
      ))}
    </View>
  )
}

interface NomineeCardProps {
  nominee: Nominee
  decides: boolean
  onOpen: NomineesProps['onOpen']
}

function NomineeCard({ nominee, decides, onOpen }: NomineeCardProps) {
  const { people, reasons, refused } = nominee
  return (
    <Card id={`nominee-${nominee.nomineeId}`}>
      <Stack gap="small">
        <View className={styles.top}>
          <Copy size="lg" strong>
            {doorOfNominee(nominee)}
          </Copy>
          <Tag tone="pine">{supportWords(nominee)}</Tag>
        </View>
        <Copy size="sm" tone="soft">
          {people.length > 0 ? people.map(({ called }) => called).join('、') : '这一户还没有核实过的住户'}
        </Copy>
        {reasons.map((reason, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two neighbours may say the same
          <Copy key={at} size="sm" tone="quiet">
            {`“${reason}”`}
          </Copy>
        ))}
        {refused && (
          <Copy size="sm" tone="soft">
            {`没有选：${refused.words}`}
          </Copy>
        )}
        {decides && (
          <Pair>
            <Button
              id={`refuse-${nominee.nomineeId}`}
              look="line"
              small
              onPress={() => onOpen({ sheet: 'refuse', nominee })}
            >
              不选
            </Button>
            <Button
              id={`confirm-${nominee.nomineeId}`}
              small
              disabled={people.length === 0}
              onPress={() => onOpen({ sheet: 'confirm', nominee })}
            >
              选他，问本人
            </Button>
          </Pair>
        )}
      </Stack>
    </Card>
  )
}
