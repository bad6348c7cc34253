import type { CategoryGroup } from '../../../contract'
import { type PostDetail, titleOf } from '../../../features/posts/model/post'
import { InviteSheet } from '../invite-sheet'
import { AbsenceSheet } from './absence-sheet'
import { EndSheet } from './end-sheet'
import { PresentSheet } from './present-sheet'
import { SkillSheet } from './skill-sheet'
import { UnskillSheet } from './unskill-sheet'

export type PostSheet =
  | { sheet: 'invite' | 'absence' | 'present' | 'end' | 'resign' | 'skill' }
  | { sheet: 'unskill'; group: CategoryGroup; label: string }

interface PostSheetsProps {
  sheet: PostSheet
  detail: PostDetail
  onClose: () => void
}

/** The one decision that is open. */
export function PostSheets({ sheet, detail, onClose }: PostSheetsProps) {
  const { card, skills } = detail
  const post = { card, onClose }
  if (sheet.sheet === 'invite') return <InviteSheet wanted={{ ...card, title: titleOf(card) }} onClose={onClose} />
  if (sheet.sheet === 'absence') return <AbsenceSheet {...post} />
  if (sheet.sheet === 'present') return <PresentSheet {...post} />
  if (sheet.sheet === 'skill') return <SkillSheet {...post} skills={skills} />
  if (sheet.sheet === 'unskill') return <UnskillSheet {...post} group={sheet.group} label={sheet.label} />
  return <EndSheet {...post} how={sheet.sheet} />
}
