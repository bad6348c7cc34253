import { Camera, FileText, HandHelping, type IconNode, PenLine, ScrollText } from 'lucide'
import type { MatterView } from '../../../contract'
import { srcOf } from '../../../platform/cloud'
import { lookAt } from '../../../platform/photo'
import { Photos } from '../../../ui/controls/photos'
import { Card } from '../../../ui/layout/card'
import { Cell } from '../../../ui/layout/cell'
import { Section } from '../../../ui/layout/section'
import { documentLine, type PaperName, papersOf } from '../model/papers'

const icons: Record<PaperName, IconNode> = {
  form: FileText,
  materials: Camera,
  authority: PenLine,
  originals: ScrollText,
}

interface PapersCardProps {
  matter: MatterView
  /** 齐 2 样 · 缺 1 样 */
  verdicts: string
  onOpen: (name: PaperName) => void
}

/** The papers of a matter, each a tap away. */
export function PapersCard({ matter, verdicts, onOpen }: PapersCardProps) {
  const lines = papersOf(matter, verdicts)
  if (lines.length === 0) return null
  return (
    <>
      <Section title="材料和表格" />
      <Card id="matter-papers">
        {lines.map(({ name, title, note }) => (
          <Cell
            key={name}
            id={`paper-${name}`}
            icon={icons[name]}
            title={title}
            note={note}
            onPress={() => onOpen(name)}
          />
        ))}
      </Card>
    </>
  )
}

interface DocumentCardProps {
  document: NonNullable<MatterView['document']>
  centre: MatterView['centre']
  now: number
}

/** What came of it on paper, and how it reaches its holder. */
export function DocumentCard({ document, centre, now }: DocumentCardProps) {
  const photos = document.photos.map(srcOf)
  return (
    <Card id="matter-document">
      <Cell icon={HandHelping} {...documentLine(document, centre, now)} />
      {photos.length > 0 && (
        <Photos label={`${document.name}照片`} srcs={photos} onLook={(src) => lookAt(photos, src)} />
      )}
    </Card>
  )
}
