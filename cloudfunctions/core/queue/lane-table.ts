/**
 * Who is called first, and by how many who came later one may be overtaken before it is one's turn. So nobody starves: whoever is first
 * of his lane is called after those who came before him and `patience` others, and one for each other lane, however many desks there are.
 */
export const lanes = {
  // Whose papers are there now, or who comes from another desk.
  returned: { rank: 0, patience: 1 },
  // At his time.
  booked: { rank: 1, patience: 1 },
  // Over 60, disabled, with a small child.
  care: { rank: 2, patience: 2 },
  walkIn: { rank: 3, patience: 3 },
} as const satisfies Record<string, { rank: number; patience: number }>
export type Lane = keyof typeof lanes
export const laneNames = Object.keys(lanes) as Lane[]
