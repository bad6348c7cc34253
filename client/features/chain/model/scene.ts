/** What a page was opened with about a stairwell: the scene of a printed code (`u=12-03-2`), a card's `unit`, or nothing. */
export function unitAsked({ scene, unit }: { scene: string; unit: string }): string {
  const found = /^u=([A-Za-z0-9._-]{1,24})$/.exec(scene)
  return found?.[1] ?? (/^[A-Za-z0-9._-]{1,24}$/.test(unit) ? unit : '')
}
