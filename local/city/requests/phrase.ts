import { doorOf } from '../../../cloudfunctions/contract'
import type { Stairwell } from '../areas'
import type { Random } from '../random'

const numerals = ['', '一', '二', '三', '四', '五', '六', '七', '八']

/** Chooses one of `{a|b|c}` at each place. */
export const chosen = (template: string, random: Random): string =>
  template.replace(/\{([^{}]*)\}/g, (_, parts: string) => random.pick(parts.split('|')))

/** What a template says at this stairwell. */
export function phrase(template: string, { unit, building, floors, doors }: Stairwell, random: Random): string {
  const [, compound = building.name, house = ''] = building.name.match(/^(.*?)(\d+号楼)$/) ?? []
  const floor = random.int(Math.min(2, floors), floors)
  const here: Record<string, string> = {
    '@小区': compound,
    '@楼': house,
    '@单元': unit.name,
    '@路': unit.names[2] ?? '',
    '@层': `${numerals[floor]}层`,
    '@门': doorOf(floor, random.int(1, doors)),
  }
  return chosen(template, random).replace(/@(小区|楼|单元|路|层|门)/g, (slot) => here[slot] ?? '')
}
