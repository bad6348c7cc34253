import { type CareBasis, type CareKind, careBases, careKinds } from '../../../contract'
import type { CareForm } from '../../../features/visits/model/care-form'
import { useCareHousemates } from '../../../features/visits/use-care'
import { Chip } from '../../../ui/controls/chip'
import { Copy } from '../../../ui/controls/copy'
import { Field } from '../../../ui/controls/field'
import { Line } from '../../../ui/controls/line'
import { Card } from '../../../ui/layout/card'
import { Chips } from '../../../ui/layout/chips'
import { Stack } from '../../../ui/layout/stack'

interface EntryFormProps {
  unitId: string
  /** The door of an entry that stands is not changed. */
  fixed: boolean
  form: CareForm
  onChange: (part: Partial<CareForm>) => void
}

const mostKinds = 5
const kinds = Object.entries(careKinds) as Array<[CareKind, string]>
const bases = Object.entries(careBases) as Array<[CareBasis, string]>

/** Who, behind which door, of which group, and by what right he is written down. */
export function EntryForm({ unitId, fixed, form, onChange }: EntryFormProps) {
  const turn = (kind: CareKind) => {
    const others = form.kinds.filter((one) => one !== kind)
    if (others.length < form.kinds.length) return onChange({ kinds: others })
    if (others.length < mostKinds) onChange({ kinds: [...others, kind] })
  }
  return (
    <>
      <Card>
        <Stack>
          {!fixed && (
            <Line
              id="entry-door"
              label="门牌"
              hint="如 501"
              value={form.door}
              most={10}
              onChange={(door) => onChange({ door, resident: null })}
            />
          )}
          <Line
            id="entry-name"
            label="姓名"
            hint="全名"
            value={form.name}
            most={20}
            onChange={(name) => onChange({ name })}
          />
          {!fixed && <Accounts unitId={unitId} form={form} onChange={onChange} />}
        </Stack>
      </Card>
      <Card>
        <Copy strong>属于哪一类</Copy>
        <Chips many label="属于哪一类">
          {kinds.map(([name, words]) => (
            <Chip key={name} id={`kind-${name}`} many on={form.kinds.includes(name)} onPress={() => turn(name)}>
              {words}
            </Chip>
          ))}
        </Chips>
      </Card>
      <Card>
        <Stack>
          <Line
            id="entry-phone"
            label="电话"
            hint="本人的，没有就不填"
            value={form.phone}
            most={20}
            onChange={(phone) => onChange({ phone })}
          />
          <Line
            id="entry-contact"
            label="紧急联系"
            hint="如 女儿 139…"
            value={form.contact}
            most={40}
            onChange={(contact) => onChange({ contact })}
          />
          <Field
            id="entry-words"
            label="上门要知道的"
            hint="如 听力不好，敲门要久一点"
            value={form.words}
            most={300}
            onChange={(words) => onChange({ words })}
          />
        </Stack>
      </Card>
      <Card>
        <Copy strong>凭什么登记</Copy>
        <Chips label="凭什么登记">
          {bases.map(([name, words]) => (
            <Chip key={name} id={`basis-${name}`} on={form.basis === name} onPress={() => onChange({ basis: name })}>
              {words}
            </Chip>
          ))}
        </Chips>
      </Card>
    </>
  )
}

/** Those behind the door who have an account: the one it is reads along. */
function Accounts({ unitId, form, onChange }: Pick<EntryFormProps, 'unitId' | 'form' | 'onChange'>) {
  const { data } = useCareHousemates(unitId, form.door.trim())
  if (!data || data.items.length === 0) return null
  return (
    <Stack gap="small">
      <Copy size="sm" tone="soft">
        是不是这户里用手机的哪一位？选了，他自己也看得到
      </Copy>
      <Chips label="是哪一位">
        {data.items.map(({ resident, called }) => (
          <Chip
            key={resident}
            id={`resident-${resident}`}
            on={form.resident === resident}
            onPress={() => onChange({ resident: form.resident === resident ? null : resident })}
          >
            {called}
          </Chip>
        ))}
      </Chips>
    </Stack>
  )
}
