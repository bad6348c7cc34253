import { View } from '@tarojs/components'
import { Camera, FileText, type IconNode, MapPin, Phone } from 'lucide'
import { useState } from 'react'
import type { MatterLook, MatterView } from '../../../contract'
import { materialStanding } from '../../../features/items/model/check'
import { lookLines } from '../../../features/matters/model/worker-moves'
import { useLook } from '../../../features/matters/use-desk'
import type { FailureWords } from '../../../language/failures'
import { phoneWords } from '../../../language/phone'
import { momentWords } from '../../../language/time'
import { srcOf } from '../../../platform/cloud'
import { go } from '../../../platform/navigate'
import { ring } from '../../../platform/phone'
import { lookAt } from '../../../platform/photo'
import { Button } from '../../../ui/controls/button'
import { Copy } from '../../../ui/controls/copy'
import { Photos } from '../../../ui/controls/photos'
import { Tag } from '../../../ui/controls/tag'
import { Card } from '../../../ui/layout/card'
import { Cell } from '../../../ui/layout/cell'
import { Section } from '../../../ui/layout/section'
import { Stack } from '../../../ui/layout/stack'
import { Note } from '../../../ui/states/note'
import styles from './look-card.module.scss'

const icons: Record<MatterLook, IconNode> = {
  readForm: FileText,
  readPapers: Camera,
  readAddress: MapPin,
  readContact: Phone,
}

/** What is sealed of the applicant: each opened by its own tap, which is written down, and gone with the page. */
export function LookCard({ matter, now }: { matter: MatterView; now: number }) {
  const lines = lookLines.filter(({ look }) => matter.may.includes(look))
  if (lines.length === 0) return null
  return (
    <>
      <Section title="材料和资料" aside="看了都会记下来" />
      <Card id="matter-looks">
        {lines.map(({ look, title }) => (
          <Look key={look} look={look} title={title} matterId={matter.matterId} now={now} />
        ))}
      </Card>
    </>
  )
}

interface LookProps {
  look: MatterLook
  title: string
  matterId: string
  now: number
}

type Seen = Array<{
  label: string
  words: string
  tag?: ReturnType<typeof materialStanding>
  photos?: string[]
  phone?: string | null
}>

function Look({ look, title, matterId, now }: LookProps) {
  const form = useLook('readForm')
  const papers = useLook('readPapers')
  const address = useLook('readAddress')
  const contact = useLook('readContact')
  const [seen, setSeen] = useState<Seen | null>(null)
  const [judging, setJudging] = useState<string | null>(null)
  const busy = form.sending || papers.sending || address.sending || contact.sending
  const failure: FailureWords | null = form.failure ?? papers.failure ?? address.failure ?? contact.failure
  const read: Record<MatterLook, () => Promise<Seen | null>> = {
    async readForm() {
      const found = await form.look(matterId)
      if (!found) return null
      const at = found.filledAt === null ? '' : `${momentWords(found.filledAt, now)} 填的`
      return [
        ...found.fields.map(({ code, label }) => ({ label, words: found.answers[code] ?? '没填' })),
        ...(at ? [{ label: '', words: at }] : []),
      ]
    },
    async readPapers() {
      const found = await papers.look(matterId)
      if (!found) return null
      if (found.materials.length === 0) return [{ label: '', words: '还没有交来的材料' }]
      setJudging(found.mayJudge ? found.checkId : null)
      return found.materials.map(({ name, photos, state, words, hidden }) => ({
        label: name,
        words: [words && `窗口说：${words}`, hidden > 0 && '有照片没通过安全检查，不能显示'].filter(Boolean).join('。'),
        tag: materialStanding(state),
        photos: photos.map(srcOf),
      }))
    },
    async readAddress() {
      const found = await address.look(matterId)
      return found && [{ label: found.called, words: found.address, phone: found.phone }]
    },
    async readContact() {
      const found = await contact.look(matterId)
      return (
        found && [
          { label: found.called, words: found.name ?? '没有留全名', phone: found.phone },
          ...(found.phone ? [] : [{ label: '', words: '没有留电话，请让网格长或单元长帮忙联系' }]),
        ]
      )
    },
  }
  const open = async () => setSeen(await read[look]())
  // What is said there is read anew here.
  const judge = (checkId: string) => {
    setSeen(null)
    void go('materials', { id: checkId })
  }
  if (!seen)
    return (
      <>
        {failure && <Note tone="careful" {...failure} />}
        <Cell
          id={`look-${look}`}
          icon={icons[look]}
          title={title}
          aside={busy ? '正在打开…' : '打开看'}
          onPress={() => void open()}
        />
      </>
    )
  return (
    <View className={styles.seen}>
      <Copy strong>{title}</Copy>
      <Stack gap="small">
        {seen.map(({ label, words, tag, photos, phone }) => (
          <View key={`${label}${words}`} className={styles.line}>
            {label && (
              <View className={styles.top}>
                <View className={styles.label}>{label}</View>
                {tag && <Tag tone={tag.tone}>{tag.words}</Tag>}
              </View>
            )}
            {words && <View className={styles.words}>{words}</View>}
            {photos && photos.length > 0 && (
              <Photos label={label} srcs={photos} onLook={(src) => lookAt(photos, src)} />
            )}
            {phone && (
              <Button id="look-ring" small look="soft" icon={Phone} onPress={() => ring(phone)}>
                {`打电话 ${phoneWords(phone)}`}
              </Button>
            )}
          </View>
        ))}
        {judging && (
          <Button id="look-judge" small look="soft" onPress={() => judge(judging)}>
            看齐不齐，告诉居民
          </Button>
        )}
      </Stack>
    </View>
  )
}
