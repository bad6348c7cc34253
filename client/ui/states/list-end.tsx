import { Button } from '../controls/button'
import { Copy } from '../controls/copy'
import styles from './list-end.module.scss'

interface ListEndProps {
  more: boolean
  loading: boolean
  onMore: () => void
}

/** The foot of a list: more by itself when the page is scrolled there, or by a tap for who cannot scroll. */
export function ListEnd({ more, loading, onMore }: ListEndProps) {
  if (more) {
    return (
      <Button id="list-more" look="line" busy={loading} onPress={onMore}>
        再看一些
      </Button>
    )
  }
  return (
    <Copy size="xs" tone="quiet" centred className={styles.end}>
      就这些了
    </Copy>
  )
}
