const open = ['submitted', 'returned', 'accepted', 'assigned', 'handling', 'shelved', 'resolved']
export const inHand = ['accepted', 'assigned', 'handling']
export const running = ['submitted', ...inHand]

/** From which states each event may come, by requests.md. */
export const legal: Record<string, readonly string[]> = {
  ...{
    accepted: ['submitted'],
    returned: ['submitted', 'accepted'],
    supplemented: ['returned'],
    refused: ['submitted'],
  },
  ...{
    objected: ['refused'],
    ruled: ['accepted', 'refused'],
    assigned: inHand,
    started: ['assigned'],
    reported: ['handling'],
  },
  ...{
    resolved: ['handling', 'submitted'],
    alerted: ['resolved', 'assigned', 'handling'],
    rated: ['resolved'],
    closed: ['resolved'],
  },
  ...{ reopened: ['resolved', 'closed'], withdrawn: ['submitted', 'returned', 'accepted', 'assigned'], joined: open },
  ...{
    merged: open,
    split: [...open, 'merged'],
    transferred: ['submitted', 'accepted'],
    handedBack: ['assigned', 'handling'],
  },
  ...{ shelving: inHand, shelved: inHand, unshelved: inHand, reviewed: ['shelved'], whistled: inHand },
  ...{ urged: running, supervised: running, arrived: ['handling'], signed: ['handling'], late: ['handling'] },
  // A post comes back into its holder's hands whatever its cases are doing.
  handedOver: [...open, 'closed', 'refused', 'merged'],
  spokenFor: [...open, 'closed', 'refused', 'merged', 'withdrawn'],
  ...{ followedUp: ['closed'], recurred: ['closed'], amber: running, climbed: running, overdue: running },
}

/** By these a resident knows that somebody is at it. */
export const signs = [
  ...['accepted', 'assigned', 'started', 'reported', 'whistled', 'arrived', 'signed', 'reopened', 'handedBack'],
  ...['ruled', 'reviewed', 'supplemented', 'transferred', 'recurred', 'unshelved'],
]

/** Events that follow from the one before in the same move. */
export const follows: Record<string, readonly string[]> = {
  routed: ['submitted'],
  closed: ['rated'],
  reopened: ['rated', 'followedUp'],
  alerted: ['resolved'],
}
