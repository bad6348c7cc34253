import * as z from 'zod'
import { id, instant, words } from './common'
import { door } from './door'
import { postKind } from './post'
import { reading, writing } from './route'

/** Somebody proposed for unit or building head: the door, and how many households named it. */
const nominee = z.object({
  nomineeId: id,
  unitId: id,
  door: z.string(),
  title: z.string(),
  households: z.int(),
  self: z.boolean(),
  reasons: z.array(z.string()),
  /** Confirmed residents behind the door: only the one who decides sees them. */
  people: z.array(z.object({ personId: id, called: z.string() })),
  refused: z.object({ words: z.string(), at: instant }).nullable(),
})

const objection = z.object({
  objectionId: id,
  me: z.boolean(),
  words: z.string(),
  at: instant,
  ruled: z.object({ upheld: z.boolean(), words: z.string(), at: instant }).nullable(),
})

/** How the choice of a head stands: `closed` nobody is asked for, `open` names are taken, `asked` one has been asked, `notice` seven days to object. */
export const selection = z.object({
  areaId: id,
  areaName: z.string(),
  post: postKind,
  state: z.enum(['closed', 'open', 'asked', 'notice']),
  vacant: z.boolean(),
  /** What I may do here. */
  may: z.array(z.enum(['call', 'nominate', 'decide', 'object', 'rule'])),
  /** My household has named this door. */
  mine: z.object({ door: z.string(), title: z.string(), words: z.string() }).nullable(),
  households: z.int(),
  nominees: z.array(nominee),
  candidate: z
    .object({ name: z.string(), title: z.string(), households: z.int(), noticeUntil: instant.nullable() })
    .nullable(),
  objections: z.array(objection),
  /** What came of the last one: who was appointed and when. */
  last: z.object({ name: z.string(), at: instant }).nullable(),
})
export type Selection = z.infer<typeof selection>

const aboutSelection = { output: selection, failures: ['area.absent', 'selection.closed'] as const }

/** Routes of the function `chain` about how the head of a unit or building is chosen. */
export const selectionRoutes = {
  /** The choice of a unit or building head, as far as it is the caller's to see. */
  selection: reading({ input: z.strictObject({ areaId: id }), output: selection, failures: ['area.absent'] }),
  /** Asks the residents for names although the post is held. */
  callSelection: writing({ input: z.strictObject({ areaId: id }), ...aboutSelection }),
  /** One name for each household: oneself, or a neighbour by his door. */
  nominate: writing({
    input: z.strictObject({
      areaId: id,
      /** The stairwell of the door; mine where it is not said. */
      unitId: id.optional(),
      /** Absent for oneself. */
      door: door.optional(),
      words: words(100),
    }),
    output: selection,
    failures: [...aboutSelection.failures, 'selection.named', 'content.refused'],
  }),
  /** The grid head takes up a name: that person is asked. */
  confirmNominee: writing({
    input: z.strictObject({ areaId: id, nomineeId: id, personId: id }),
    output: selection,
    failures: [...aboutSelection.failures, 'nominee.absent'],
  }),
  refuseNominee: writing({
    input: z.strictObject({ areaId: id, nomineeId: id, words: words(100) }),
    output: selection,
    failures: [...aboutSelection.failures, 'nominee.absent', 'content.refused'],
  }),
  /** Something speaks against the name on the public notice: one objection for each resident. */
  objectSelection: writing({
    input: z.strictObject({ areaId: id, words: words(200) }),
    output: selection,
    failures: [...aboutSelection.failures, 'content.refused'],
  }),
  /** The grid head hears an objection: upheld, the name is taken down and names are taken anew. */
  ruleSelection: writing({
    input: z.strictObject({ areaId: id, objectionId: id, upheld: z.boolean(), words: words(200) }),
    output: selection,
    failures: [...aboutSelection.failures, 'content.refused'],
  }),
}
