import type { Item, Material, NoticeSheet } from '../../contract'

export type MergedMaterial = NoticeSheet['materials'][number]
type Needing = Pick<Item, 'name' | 'materials'>

const merged = (
  known: MergedMaterial,
  { form, count, sample, paper, when }: Material,
  needs: string,
): MergedMaterial => ({
  ...known,
  form: known.form === form ? form : 'both',
  count: Math.max(known.count, count),
  samples: sample === null || known.samples.includes(sample) ? known.samples : [...known.samples, sample],
  paper: known.paper ?? paper,
  // Needed always as soon as one item needs it always.
  when: known.when.length === 0 || when === null ? [] : [...new Set([...known.when, when])],
  neededBy: [...known.neededBy, needs],
})

const first = ({ code, name, form, count, sample, paper, when }: Material, needs: string): MergedMaterial => ({
  ...{ code, name, form, count, paper, neededBy: [needs] },
  samples: sample === null ? [] : [sample],
  when: when === null ? [] : [when],
})

/**
 * The materials of several items as one list: the same paper once, in the largest count that any of them asks for; those always
 * needed first, otherwise in the order of the items.
 */
export function mergeMaterials(items: readonly Needing[]): MergedMaterial[] {
  const byCode = new Map<string, MergedMaterial>()
  for (const { name, materials } of items)
    for (const material of materials) {
      const known = byCode.get(material.code)
      byCode.set(material.code, known ? merged(known, material, name) : first(material, name))
    }
  const all = [...byCode.values()]
  return [...all.filter(({ when }) => when.length === 0), ...all.filter(({ when }) => when.length > 0)]
}
