/**
 * Who is called first, and how often in a row a lane may be passed over while somebody of it waits: then it is its turn. So nobody starves:
 * whoever has n before him in his lane is called within (n + 1) × (patience + number of lanes) calls of a desk that may serve him.
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
