import type { OutputOf, routes } from '../../../contract'
import { phoneWords } from '../../../language/phone'

export interface HeldLine {
  note: string
  /** What a tap does. */
  aside: string
}

export interface PrivateView {
  phone: HeldLine
  name: HeldLine
}

/** What is kept sealed of me, as far as it is shown even to me. */
export const privateView = ({ name, phone }: OutputOf<typeof routes.chain.private>): PrivateView => ({
  phone: phone ? { note: phoneWords(phone), aside: '换一个' } : { note: '还没留，办事的人打不了电话', aside: '去填' },
  name: name ? { note: name, aside: '更改' } : { note: '还没留，不留也能报事', aside: '去填' },
})
