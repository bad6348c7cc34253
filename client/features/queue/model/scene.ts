const ID = /^[A-Za-z0-9._-]{1,64}$/

/** The centre that a page was opened about: the scene of the code at its door, or a link's own word; empty where it was neither. */
export const centreAsked = ({ scene, centreId }: { scene: string; centreId: string }): string =>
  [scene, centreId].find((one) => ID.test(one)) ?? ''
