/** How far down the tree two areas have the same way: the longer, the nearer. */
export function closeness(one: readonly string[], other: readonly string[]): number {
  let same = 0
  while (same < one.length && one[same] === other[same]) same += 1
  return same
}
