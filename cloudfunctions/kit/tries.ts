import type { Failure } from '../contract'
import { Refused, refused } from './answer'

/** How often a document is read anew when somebody else has moved it between our reading and our writing. */
const MOST_TRIES = 3

/** What one try came to: what is shown of it, or the document as it was read where somebody was faster. */
export type Tried<View, Read> = { view: View } | { raced: Read } | Refused

/** Tries until it is written or refused; `moved` says what is refused where somebody was faster each time. */
export async function untilWritten<View, Read>(
  once: () => Promise<Tried<View, Read>>,
  moved: (read: Read) => Failure,
): Promise<View | Refused> {
  for (let tries = 1; ; tries++) {
    const made = await once()
    if (made instanceof Refused) return made
    if ('view' in made) return made.view
    if (tries === MOST_TRIES) return refused(moved(made.raced))
  }
}
