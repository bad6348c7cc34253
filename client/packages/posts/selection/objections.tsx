import { View } from '@tarojs/components'
import type { Objection, Selection } from '../../../features/posts/model/selection'
import { dayWords } from '../../../language/time'
import { Button } from '../../../ui/controls/button'
import { Copy } from '../../../ui/controls/copy'
import { Card } from '../../../ui/layout/card'
import { Section } from '../../../ui/layout/section'
import { Stack } from '../../../ui/layout/stack'
import type { SelectionSheet } from './selection-sheets'

interface ObjectionsProps {
  selection: Selection
  onOpen: (sheet: SelectionSheet) => void
}

/** What residents say against the name: all of it for who decides, one's own for a resident. */
export function Objections({ selection: { objections, may }, onOpen }: ObjectionsProps) {
  if (objections.length === 0) return null
  const rules = may.includes('rule')
  return (
    <View>
      <Section title={rules ? '居民的意见' : '您的意见'} aside={rules ? '答复完才能上任' : undefined} />
      {objections.map((objection) => (
        <Card key={objection.objectionId} id={`objection-${objection.objectionId}`}>
          <Stack gap="small">
            <Copy written>{objection.words}</Copy>
            <Copy size="xs" tone="quiet">
              {dayWords(objection.at)}
            </Copy>
            {objection.ruled && <Copy tone="soft">{ruledWords(objection)}</Copy>}
            {rules && !objection.ruled && (
              <Button
                id={`rule-${objection.objectionId}`}
                look="soft"
                small
                onPress={() => onOpen({ sheet: 'rule', objection })}
              >
                答复
              </Button>
            )}
          </Stack>
        </Card>
      ))}
    </View>
  )
}

const ruledWords = ({ ruled }: Objection) => (ruled ? `${ruled.upheld ? '意见成立' : '已经答复'}：${ruled.words}` : '')
