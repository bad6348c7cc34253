import type { EntryDetail } from '../../../contract'
import { hidingWords } from '../../../features/group/model/hiding'
import { Button } from '../../../ui/controls/button'
import { Note } from '../../../ui/states/note'
import type { EntrySheet } from './entry-sheets'

interface HidingNoteProps {
  detail: EntryDetail
  onSheet: (sheet: EntrySheet) => void
}

/** For its author and the heads: why it is out of sight. */
export function HidingNote({ detail: { hiding, may }, onSheet }: HidingNoteProps) {
  if (!hiding) return null
  const seen = hiding.sight === 'shown'
  return (
    <>
      <Note
        id="entry-hiding"
        tone={seen ? 'good' : 'careful'}
        title={seen ? '已经恢复公开' : '现在别人看不到'}
        words={hidingWords(hiding)}
      />
      {may.object && (
        <Button id="entry-object" look="soft" onPress={() => onSheet({ name: 'object' })}>
          不同意，请上一级来看
        </Button>
      )}
    </>
  )
}
