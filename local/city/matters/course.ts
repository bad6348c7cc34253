import type { MatterMove } from '../../../cloudfunctions/contract'
import type { Calendar } from '../../../cloudfunctions/core/calendar/working-time'
import type { PostDocument } from '../../../cloudfunctions/core/chain/stored'
import type { DecideMatter, MatterInput } from '../../../cloudfunctions/core/matter/decide'
import { evolveMatter } from '../../../cloudfunctions/core/matter/evolve'
import { matterDecisions } from '../../../cloudfunctions/core/matter/moves'
import { actorOf } from '../../../cloudfunctions/core/matter/names'
import { type Opening, openedMatter } from '../../../cloudfunctions/core/matter/open'
import type { MatterDocument, WorkerRef } from '../../../cloudfunctions/core/matter/stored'
import { tick } from '../../../cloudfunctions/core/matter/tick'
import type { PendingNotice } from '../../../cloudfunctions/core/notice/stored'
import type { Seal } from '../../../cloudfunctions/core/request/events'

export interface CourseSetting {
  now: number
  calendar: Calendar
  seal: Seal
  /** Running posts along the centre's path, and all officers. */
  posts: readonly PostDocument[]
}

/** One matter as it went, through the rules that the functions go by. */
export class Course {
  matter: MatterDocument
  /** Everything that was told, by notice id. */
  readonly told: Record<string, PendingNotice> = {}

  constructor(
    opening: Opening,
    at: number,
    private readonly setting: CourseSetting,
  ) {
    const { calendar, seal } = setting
    const { after, notices } = openedMatter(opening, { now: at, key: opening.key, seal, calendar })
    this.matter = after
    Object.assign(this.told, notices)
  }

  /** What somebody did, by his post or as who asked for it. */
  do<M extends MatterMove>(at: number, move: M, input: Omit<MatterInput<M>, 'matterId'>, post: WorkerRef | null): this {
    const { calendar, posts } = this.setting
    this.pass(at)
    const openid = post?.openid ?? this.matter.applicant.openid ?? ''
    const decided = (matterDecisions[move] as unknown as DecideMatter<M>)(
      this.matter,
      { matterId: this.matter._id, ...input } as MatterInput<M>,
      {
        ...{ now: at, calendar, openid, post, posts, actor: actorOf(openid, post), sealed: {} },
        ...{ office: null, materials: new Map(materialNames), intent: `${this.matter._id}-${this.matter.version}` },
      },
    )
    if ('refused' in decided) throw new Error(`${this.matter._id}: ${move} ${JSON.stringify(decided.refused)}`)
    return this.take(at, decided)
  }

  /** What came of itself until then. */
  pass(until: number): this {
    for (let steps = 0; steps < 30; steps++) {
      const at = this.matter.tickAt
      const decided = at !== null && at <= until && tick(this.matter, { ...this.setting, now: at })
      if (!decided || at === null) return this
      this.take(at, decided)
    }
    return this
  }

  /** As it is stored: all that was told has been heard. */
  settled(): MatterDocument {
    return { ...this.matter, notices: {}, noticeDueAt: null, countAt: null }
  }

  private take(at: number, decided: Parameters<typeof evolveMatter>[1]): this {
    const { calendar, seal } = this.setting
    const { after, notices } = evolveMatter(this.matter, decided, { now: at, key: null, seal, calendar })
    this.matter = after
    Object.assign(this.told, notices)
    return this
  }
}

const materialNames: Array<[string, string]> = [
  ['id-card', '本人身份证'],
  ['household-book', '户口簿'],
  ['bank-card', '社保卡或银行卡'],
  ['income', '收入证明'],
]
