import { useState } from 'react'
import type { MatterView } from '../../../contract'
import { momentWords } from '../../../language/time'
import { Button } from '../../../ui/controls/button'
import { Copy } from '../../../ui/controls/copy'
import { Card } from '../../../ui/layout/card'
import { Cell } from '../../../ui/layout/cell'
import { Section } from '../../../ui/layout/section'
import { lookWords } from '../model/words'

const few = 3

/** Who has looked at what is sealed, the newest first. */
export function LooksCard({ looks, now }: { looks: MatterView['looks']; now: number }) {
  const [all, setAll] = useState(false)
  return (
    <>
      <Section title="谁看过我的信息" aside={looks.length > 0 ? `${looks.length} 次` : undefined} />
      <Card id="matter-looks">
        {looks.length === 0 && (
          <Copy size="sm" tone="soft">
            还没有人看过您填的表和材料。谁看了，这里都会记下来
          </Copy>
        )}
        {(all ? looks : looks.slice(0, few)).map(({ at, by, what }) => (
          <Cell key={`${at}${by}${what}`} title={`${by}${lookWords[what]}`} note={momentWords(at, now)} />
        ))}
        {!all && looks.length > few && (
          <Button id="looks-all" look="line" small onPress={() => setAll(true)}>
            {`看全部 ${looks.length} 次`}
          </Button>
        )}
      </Card>
    </>
  )
}
