import type { World } from '../world'
import type { Figures } from './figures'

/** Codes with which somebody who was slower is refused; everything else is a fault of the rules or of the month. */
const losing = ['request.moved', 'move.illegal']

/** What those outside were told, against what is stored. */
export function outsideFaults(world: World, ids: ReadonlySet<string>, figures: Figures): string[] {
  const { book } = world
  const faults: string[] = []
  const byKey = new Map<string, string>()
  for (const { openid, action, key, requestId } of book.acknowledged) {
    const known = byKey.get(`${openid} ${key}`)
    if (known && known !== requestId) faults.push(`one key, two cases: ${key} gave ${known} and ${requestId}`)
    byKey.set(`${openid} ${key}`, requestId)
    if (!ids.has(requestId)) faults.push(`acknowledged and lost: ${action} ${requestId}`)
    const made = figures.keys.get(`${requestId} ${openid} ${key}`) ?? 0
    if (made !== 1) faults.push(`${action} was acknowledged, its key stands ${made} times in the chain of ${requestId}`)
  }
  const raised = new Set(
    book.acknowledged
      .filter(({ action }) => action === 'submit' || action === 'emergency')
      .map(({ requestId }) => requestId),
  )
  for (const requestId of ids) if (!raised.has(requestId)) faults.push(`a case that nobody was told of: ${requestId}`)
  for (const [name, count] of book.refused)
    if (!losing.includes(name.split(' ')[1] as string))
      faults.push(...Array.from({ length: count }, () => `refused: ${name}`))
  return faults
}
