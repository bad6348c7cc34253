import type { Draft } from '../../features/requests/model/draft'

/** What the button waits for, in its own words; null when it may be pressed. */
export function missingIn({ text, behalf }: Draft, placed: boolean, sending: boolean): string | null {
  if (text.trim() === '') return '先写一句是什么事'
  if (!placed) return '还要选在哪里'
  if (behalf && behalf.called.trim() === '') return '还要写替谁报'
  return sending ? '照片还在上传…' : null
}
