import type { Detail } from './desk-sheets'

/** The case as it was seen: the server says so where somebody was faster. */
export const named = ({ request: { requestId, version } }: Detail) => ({ requestId, version })
