/** What a message of a group is about, beside those of cases; its words are made by one table in the core. */
export const groupMessageKinds = [
  'groupUrgent',
  'groupNudge',
  'groupResult',
  'groupClosed',
  'groupHidden',
  'groupRestored',
  'groupObjection',
  'groupReported',
  'groupInvited',
  'groupConcluded',
] as const
export type GroupMessageKind = (typeof groupMessageKinds)[number]
