import type { Climb, PostRef, RequestDocument } from './stored'

/** How far down the path a post stands, 0 the district; below all of it where it belongs to a department. */
export const depthOf = ({ areaId }: Pick<PostRef, 'areaId'>, areaPath: readonly string[]): number =>
  areaId === null ? areaPath.length : areaPath.indexOf(areaId)

/** Heads to whom the case has climbed on the clock that runs now; those of an area that it has left since are none of them. */
export const climbsOf = ({
  climbs,
  clock,
  areaPath,
}: Pick<RequestDocument, 'climbs' | 'clock' | 'areaPath'>): Climb[] =>
  clock.climbed === 0
    ? []
    : climbs.slice(-clock.climbed).filter(({ post }) => post.areaId !== null && areaPath.includes(post.areaId))
