import { Clock, MapPin, Phone } from 'lucide'
import type { OtherOffice } from '../../../contract'
import { phoneWords } from '../../../language/phone'
import { spaced } from '../../../language/spacing'
import { canShowOnMap, showOnMap } from '../../../platform/map'
import { ring } from '../../../platform/phone'
import { Button } from '../../../ui/controls/button'
import { Copy } from '../../../ui/controls/copy'
import { Card } from '../../../ui/layout/card'
import { Cell } from '../../../ui/layout/cell'

/** Whose it is, and one tap to reach them. */
export function OfficeCard({ office }: { office: OtherOffice }) {
  const { name, phone, place, hours, at } = office
  const lead = at && canShowOnMap ? () => showOnMap(at, name, place) : undefined
  return (
    <Card id="office" warm>
      <Copy size="sm" tone="soft">
        这件事不归社区办，请找
      </Copy>
      <Copy size="lg" strong>
        {name}
      </Copy>
      <Cell icon={MapPin} title={spaced(place)} onPress={lead} />
      <Cell icon={Clock} title={spaced(hours)} />
      <Cell icon={Phone} title={phoneWords(phone)} />
      <Button id="office-ring" icon={Phone} label={`打电话给${name}`} onPress={() => ring(phone)}>
        一键拨打
      </Button>
    </Card>
  )
}
