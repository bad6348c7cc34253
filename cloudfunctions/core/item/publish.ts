import type { Instant, Item } from '../../contract'
import { FOREVER, type ItemDocument, itemVersionId } from './stored'

/** What the history shows of a change, in the order of the form. */
const shown: ReadonlyArray<[keyof Item, string]> = [
  ['name', '名称'],
  ['aliases', '常见叫法'],
  ['list', '清单'],
  ['who', '办理对象'],
  ['materials', '材料'],
  ['steps', '流程'],
  ['statutoryDays', '法定时限'],
  ['promisedDays', '承诺时限'],
  ['minutes', '窗口用时'],
  ['fee', '收费'],
  ['forms', '表格'],
  ['modes', '办理方式'],
  ['reviews', '审核部门'],
  ['basis', '依据'],
  ['skill', '所需技能'],
  ['events', '人生大事'],
  ['asked', '常办程度'],
  ['office', '归口单位'],
]

/** The same value always gives the same text, in whatever order its fields were written. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )

/** The fields in which two versions differ, by the names people read; nothing where there was none before. */
export const changedFields = (before: Item | null, after: Item): string[] =>
  before === null
    ? []
    : shown.filter(([field]) => canonical(before[field]) !== canonical(after[field])).map(([, label]) => label)

interface Publishing {
  reason: string
  by: ItemDocument['by']
  key: string | null
  now: Instant
}

/** The version after `before`, in force from now on. */
export function versionAfter(
  before: Pick<ItemDocument, 'version' | 'item'> | null,
  item: Item,
  { reason, by, key, now }: Publishing,
): ItemDocument {
  const version = (before?.version ?? 0) + 1
  return {
    _id: itemVersionId(item.code, version),
    code: item.code,
    version,
    item,
    from: now,
    until: FOREVER,
    reason,
    by,
    changed: changedFields(before?.item ?? null, item),
    key,
    ended: null,
  }
}
