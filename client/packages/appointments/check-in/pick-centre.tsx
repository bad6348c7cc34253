import { ScanLine } from 'lucide'
import { useState } from 'react'
import { spanWords } from '../../../features/appointments/model/day'
import { useCentres } from '../../../features/appointments/use-book'
import { open, replace } from '../../../platform/navigate'
import { canScan, scanCode } from '../../../platform/scan'
import { Button } from '../../../ui/controls/button'
import { Card } from '../../../ui/layout/card'
import { Cell } from '../../../ui/layout/cell'
import { Section } from '../../../ui/layout/section'
import { Empty } from '../../../ui/states/empty'
import { Note } from '../../../ui/states/note'
import { Shown } from '../../../ui/states/shown'

/** Where somebody is: by the code at the door, or from the list. */
export function PickCentre() {
  const { view } = useCentres('')
  const [wrong, setWrong] = useState(false)
  const scan = async () => {
    const read = await scanCode()
    if (read && 'path' in read) return void open(read.path)
    setWrong(read !== null)
  }
  return (
    <>
      {canScan && (
        <Card warm>
          <Button id="check-in-scan" icon={ScanLine} onPress={() => void scan()}>
            扫门口的码
          </Button>
        </Card>
      )}
      {wrong && <Note tone="careful" title="这不是服务中心的码" words="码贴在大门口，写着“扫码签到”。也可以从下面选" />}
      <Section title={canScan ? '或者选您到的中心' : '您到了哪个中心'} />
      <Shown
        view={view}
        empty={<Empty id="check-in-nowhere" title="附近没有服务中心" words="选好您的单元，就知道归哪个中心" />}
      >
        {(centres) => (
          <Card>
            {centres.map(({ centreId, name, address, hours }) => (
              <Cell
                key={centreId}
                id={`check-in-${centreId}`}
                title={name}
                note={[address, hours.map(spanWords).join('、')].filter(Boolean).join(' · ')}
                onPress={() => void replace('checkIn', { centreId })}
              />
            ))}
          </Card>
        )}
      </Shown>
    </>
  )
}
