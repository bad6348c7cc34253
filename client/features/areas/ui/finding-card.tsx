import { useState } from 'react'
import { Copy } from '../../../ui/controls/copy'
import { Card } from '../../../ui/layout/card'
import { Stack } from '../../../ui/layout/stack'
import type { FindingGroup } from '../model/report'
import { Titled } from './titled'

/** As many as the eye takes in before it is asked for more. */
const FIRST = 3

/** Findings of one reason: how many, and where each is. What stops publishing stands out by its golden edge. */
export function FindingCard({ group }: { group: FindingGroup }) {
  const { code, title, fault, count, lines, more } = group
  const [open, setOpen] = useState(false)
  const shown = open ? lines : lines.slice(0, FIRST)
  const folds = lines.length > FIRST
  const aside = folds ? (open ? '收起' : `共 ${count} 处，展开`) : `${count} 处`
  return (
    <Card id={`finding-${code.replace('.', '-')}`} warm={fault} label={`${title}，${count} 处`}>
      <Titled title={title} aside={aside} onAside={folds ? () => setOpen(!open) : undefined} />
      <Stack gap="small">
        {shown.map((line) => (
          <Copy key={line} size="sm" tone="soft" written>
            {line}
          </Copy>
        ))}
        {open && more > 0 && (
          <Copy size="sm" tone="quiet">
            还有 {more} 处，改好这些再查一遍就会列出来
          </Copy>
        )}
      </Stack>
    </Card>
  )
}
