import type { DeskPost } from '../../../contract'
import { Chip } from '../../../ui/controls/chip'
import { Chips } from '../../../ui/layout/chips'

interface PostChoiceProps {
  id: string
  label: string
  posts: readonly DeskPost[]
  chosen: readonly number[]
  many?: boolean
  onChange: (chosen: number[]) => void
}

/** One post, or several. */
export function PostChoice({ id, label, posts, chosen, many, onChange }: PostChoiceProps) {
  const turn = (no: number) =>
    many ? (chosen.includes(no) ? chosen.filter((one) => one !== no) : [...chosen, no].sort()) : [no]
  return (
    <Chips label={label} many={many} close>
      {posts.map(({ no, worker }) => (
        <Chip key={no} id={`${id}-${no}`} many={many} on={chosen.includes(no)} onPress={() => onChange(turn(no))}>
          {`${no} 号 ${worker}`}
        </Chip>
      ))}
    </Chips>
  )
}
