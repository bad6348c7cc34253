import type { Instant } from '../../contract'
import { name, phrase, thing, time } from '../notice/fields'
import { quietUntil } from '../notice/quiet'
import type { PendingNotice } from '../notice/stored'
import { shortened } from '../request/title'
import { type MatterNotice, matterNotices, matterPages, type NoticeRow } from './notice-table'
import type { MatterDocument } from './stored'

/** Something to be told; `to` names people where the kind alone does not. */
export interface MatterTelling {
  kind: MatterNotice
  to?: readonly string[]
}

/** Nobody is told of his own act, but that it was received. */
const heardByDoer: readonly MatterNotice[] = ['received', 'yours']

function listeners(matter: MatterDocument, { kind, to }: MatterTelling): readonly string[] {
  if (to) return to
  const part = matterNotices[kind].to
  if (part === 'applicant') return matter.applicant.openid === null ? [] : [matter.applicant.openid]
  return part === 'receiver' ? [matter.receiver.openid] : []
}

/** The notices of one step, by notice id (matter, event number, place in the list); nobody has taken them up yet. */
export function noticesOf(
  matter: MatterDocument,
  tellings: readonly MatterTelling[],
  { now, from }: { now: Instant; from: number },
): Record<string, PendingNotice> {
  const actor = matter.events.find(({ seq }) => seq === from)?.actor
  const doer = actor && actor.role !== 'system' ? actor.openid : null
  const pending: Record<string, PendingNotice> = {}
  for (const [index, telling] of tellings.entries()) {
    const heard = new Set(listeners(matter, telling))
    if (!heardByDoer.includes(telling.kind)) heard.delete(doer ?? '')
    for (const [place, openid] of [...heard].filter((one) => one !== 'gone').entries())
      pending[`${matter._id}-${from}-${index}${place === 0 ? '' : `-${place}`}`] = noticeFor(matter, telling.kind, {
        ...{ openid, now, byItself: doer === null },
      })
  }
  return pending
}

function noticeFor(
  matter: MatterDocument,
  kind: MatterNotice,
  { openid, now, byItself }: { openid: string; now: Instant; byItself: boolean },
): PendingNotice {
  const row: NoticeRow = matterNotices[kind]
  // What came of itself can wait until the morning: the inbox has it at once.
  const held = row.push && byItself ? quietUntil(now) : null
  return {
    ...{ openid, kind: 'matter', title: row.title(matter), words: shortened(row.words(matter), 200), at: now },
    page: `${matterPages[row.page]}?id=${matter._id}`,
    push: row.push ? { use: row.push, data: fieldsOf(row.push, row, matter, now) } : null,
    ...(held === null ? {} : { heldUntil: held }),
    ...{ attempts: 0, pushed: false },
  }
}

/** The fields of each template by WeChat's names, as declared in config/cloud.ts. */
function fieldsOf(use: NonNullable<NoticeRow['push']>, row: NoticeRow, matter: MatterDocument, now: Instant) {
  const tables: Record<NonNullable<NoticeRow['push']>, () => Record<string, { value: string }>> = {
    progress: () => ({
      ...{ thing1: thing(matter.title), phrase2: phrase(row.phrase) },
      ...{ thing3: thing(row.words(matter)), time4: time(now) },
    }),
    result: () => ({
      ...{ thing1: thing(matter.title), thing2: thing(matter.result?.words ?? row.title(matter)) },
      ...{ name3: name(matter.receiver.name), time4: time(now) },
    }),
    task: () => ({
      ...{ thing1: thing(matter.title), thing2: thing(matter.centreName) },
      ...{ phrase3: phrase(row.phrase), time4: time(matter.dueAt ?? now) },
    }),
  }
  return tables[use]()
}
