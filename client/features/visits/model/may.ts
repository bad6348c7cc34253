import type { Me, PostKind } from '../../../contract'

/** Who cares for the people of the ledger; the functions judge, this only spares a way that leads nowhere. */
const caring = new Set<PostKind>(['unitHead', 'gridHead', 'gridWorker'])

type Posts = Pick<Me, 'posts'> | undefined

export const mayCare = (me: Posts): boolean => me?.posts.some(({ post }) => caring.has(post)) ?? false

/** Who looked is for the head of the grid to answer for. */
export const mayReadLooks = (me: Posts): boolean => me?.posts.some(({ post }) => post === 'gridHead') ?? false
