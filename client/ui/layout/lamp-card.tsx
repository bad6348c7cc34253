import { Copy } from '../controls/copy'
import { Card } from './card'
import styles from './lamp-card.module.scss'
import { TitleLine, type TitleLineProps } from './title-line'

interface LampCardProps extends Required<Pick<TitleLineProps, 'title' | 'lamp' | 'tag'>> {
  id: string
  warm?: boolean
  /** The whole card in one breath. */
  label: string
  sentence: string
  quiet: string
  onPress: () => void
}

/** Something with a clock in a list: what, how it stands, who did what last, how long it still has. */
export function LampCard({ id, warm, label, title, lamp, tag, sentence, quiet, onPress }: LampCardProps) {
  return (
    <Card id={id} warm={warm} label={label} onPress={onPress}>
      <TitleLine title={title} lamp={lamp} tag={tag} short />
      <Copy size="sm" tone="soft" short className={styles.sentence}>
        {sentence}
      </Copy>
      {quiet && (
        <Copy size="xs" tone="quiet" className={styles.quiet}>
          {quiet}
        </Copy>
      )}
    </Card>
  )
}
