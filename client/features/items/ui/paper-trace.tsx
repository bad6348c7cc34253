import { View } from '@tarojs/components'
import { Copy } from '../../../ui/controls/copy'

const SHOWN = 3

/** Who did what with a paper, the newest few. */
export function PaperTrace({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <View>
      {lines.slice(0, SHOWN).map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two looks may read the same
        <Copy key={at} size="xs" tone="quiet">
          {title}：{line}
        </Copy>
      ))}
      {lines.length > SHOWN && (
        <Copy size="xs" tone="quiet">
          {title}共 {lines.length} 次
        </Copy>
      )}
    </View>
  )
}
