import { Plus } from 'lucide'
import type { Item, Material } from '../../../contract'
import { numberOf, withMaterial, withMaterialChanged, withoutMaterial } from '../../../features/items/model/draft'
import { Button } from '../../../ui/controls/button'
import { Chip } from '../../../ui/controls/chip'
import { Line } from '../../../ui/controls/line'
import { Card } from '../../../ui/layout/card'
import { Chips } from '../../../ui/layout/chips'
import { Pair, Stack } from '../../../ui/layout/stack'

interface MaterialsFormProps {
  item: Item
  onChange: (item: Item) => void
}

const forms: Array<[Material['form'], string]> = [
  ['original', '原件'],
  ['copy', '复印件'],
  ['both', '原件和复印件'],
]
const MOST = 20

/** What must be brought, one by one. */
export function MaterialsForm({ item, onChange }: MaterialsFormProps) {
  return (
    <>
      {item.materials.map((material, at) => (
        <Card key={material.code}>
          <Stack>
            <Line
              id={`material-${at}-name`}
              label={`第 ${at + 1} 样`}
              hint="叫什么"
              value={material.name}
              most={40}
              onChange={(name) => onChange(withMaterialChanged(item, at, { name }))}
            />
            <Chips label={`${material.name}要什么`} close>
              {forms.map(([form, words]) => (
                <Chip
                  key={form}
                  on={material.form === form}
                  onPress={() => onChange(withMaterialChanged(item, at, { form }))}
                >
                  {words}
                </Chip>
              ))}
            </Chips>
            <Pair>
              <Line
                id={`material-${at}-count`}
                label="几份"
                hint="1"
                kind="number"
                value={`${material.count}`}
                most={1}
                onChange={(text) => onChange(withMaterialChanged(item, at, { count: Math.max(1, numberOf(text, 9)) }))}
              />
              <Line
                id={`material-${at}-when`}
                label="什么时候才要"
                hint="留空都要"
                value={material.when ?? ''}
                most={60}
                onChange={(when) => onChange(withMaterialChanged(item, at, { when: when === '' ? null : when }))}
              />
            </Pair>
            <Button
              small
              look="line"
              label={`不要${material.name}了`}
              onPress={() => onChange(withoutMaterial(item, at))}
            >
              去掉这样
            </Button>
          </Stack>
        </Card>
      ))}
      {item.materials.length < MOST && (
        <Button id="material-add" look="line" icon={Plus} onPress={() => onChange(withMaterial(item))}>
          加一样材料
        </Button>
      )}
    </>
  )
}
