import type { OpenapiAnswer, OpenapiCall } from '../wire/openapi'
import type { Interface } from './answers'
import type { GroupEntries } from './group-entry'

/** The numbers of refusals before an interface is reached. */
const NOT_FOUND = -604100
const NO_PERMISSION = -604101

/** All open interfaces; `allowed` are those the calling function's config.json names. */
export function createInterfaces(table: Record<string, Interface>, groups: Pick<GroupEntries, 'open'>) {
  const interfaces = new Map(Object.entries(table))
  return async (
    { api, input, cloudIds, openid }: OpenapiCall,
    allowed: ReadonlySet<string>,
  ): Promise<OpenapiAnswer> => {
    if (cloudIds) return groups.open(cloudIds, openid)
    const found = interfaces.get(api)
    if (!allowed.has(api)) return { kind: 'refused', errorCode: NO_PERMISSION }
    if (!found) return { kind: 'refused', errorCode: NOT_FOUND }
    return found(input)
  }
}

export type Interfaces = ReturnType<typeof createInterfaces>
