/** Who is sending now. Whoever closes his tab in the middle loses it after a while. */
export interface Lease {
  holder: string
  until: number
}

/** Longer than a picture may take. */
const lasts = 90_000

/** The lease as `me` may write it now, or null while somebody else holds it. */
export const taken = (held: Lease | null, me: string, now: number): Lease | null =>
  held && held.holder !== me && held.until > now ? null : { holder: me, until: now + lasts }

export const mine = (held: Lease | null, me: string) => held?.holder === me
