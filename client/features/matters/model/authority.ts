import type { MatterView } from '../../../contract'
import { pickedOf } from '../../../language/time'

const DAY = 86_400_000
/** As long as the promise, and a month at least. */
const USUAL = 30 * DAY

/** What an authority says where nobody changes it. */
export const authorityWords = ({ items, centre }: Pick<MatterView, 'items' | 'centre'>): string =>
  `我委托${centre.name}的工作人员替我办理：${items.map(({ name }) => name).join('、')}。可以代交材料、代领结果。`

/** The date on the wall so many milliseconds from now: 2026-12-20. */
export const authorityUntil = (now: number): string => pickedOf(now + USUAL).day
