import type { CategoryCode } from '../../cloudfunctions/contract'
import type { Input } from './world'

/** A matter as it is brought before it has an answer. */
export interface Raised {
  openid: string
  action: 'submit' | 'emergency'
  input: Input & { text: string; place: unknown; category?: CategoryCode }
  /** Others who live there. */
  neighbours: string[]
}
