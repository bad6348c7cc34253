import { idFor } from './ids'

/** The visit that a phone named so. */
export const roundIdOf = (openid: string, ref: string): string => idFor(openid, `visit ${ref}`)

/** One door of a round. */
export const visitIdOf = (roundId: string, door: string): string => idFor(roundId, door)

/** The request that the problem of a visit becomes, whoever passes it up and however often. */
export const requestIdOf = (visitId: string): string => idFor(visitId, 'request')
