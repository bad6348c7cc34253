import type { IconNode } from 'lucide'
import { Cell } from '../../../ui/layout/cell'
import type { FileState } from '../use-file'

interface FileCellProps {
  id: string
  icon: IconNode
  title: string
  /** What belongs in it, while none is chosen. */
  hint: string
  file: FileState | null
  onPick: () => void
}

const noteOf = ({ name, state, percent }: FileState) => {
  if (state === 'failed') return `${name} 没传上去，点一下重选`
  return state === 'sending' ? `${name} 正在上传 ${percent}%` : name
}

/** One of the files of an import: what it is, and which one was chosen. */
export function FileCell({ id, icon, title, hint, file, onPick }: FileCellProps) {
  return (
    <Cell
      id={id}
      icon={icon}
      title={title}
      note={file ? noteOf(file) : hint}
      aside={file ? '换一个' : '选择'}
      onPress={onPick}
    />
  )
}
