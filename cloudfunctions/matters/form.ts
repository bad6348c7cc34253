import { departments, type FormAnswers, type routes, type ServiceMode, serviceModes } from '../contract'
import type { PersonDocument } from '../core/chain/stored'
import { itemsOf } from '../core/item/list'
import { knownFor, mergeFields } from '../core/matter/form'
import type { MatterDocument } from '../core/matter/stored'
import { refused } from '../kit/answer'
import { byId, list } from '../kit/database'
import { itemList } from '../kit/item-list'
import { openForm } from '../kit/matter-seals'
import { OPEN_OR_NOT } from '../kit/matters'
import { secretsOf } from '../kit/secrets'
import type { UseCase } from '../kit/serve'

type Form = typeof routes.matters.form

/** The one form of these items; with consent, what is known of the caller for it. One call, three more with consent. */
export const form: UseCase<Form> = async ({ codes, consent }, { openid, now }) => {
  const { listed } = await itemList(now)
  const items = itemsOf(listed, codes)
  if ('absent' in items) return refused({ code: 'item.absent', item: items.absent })
  const fields = mergeFields(items)
  const { person, before } = consent ? await knownOf(openid) : { person: nobody, before: {} }
  return {
    items: items.map(({ code, name, promisedDays, modes }) => ({ code, name, promisedDays, modes })),
    forms: [...new Set(items.flatMap(({ forms }) => forms.map(({ name }) => name)))],
    fields,
    known: knownFor(fields, person, before),
    modes: serviceModes.filter((mode: ServiceMode) => items.every(({ modes }) => modes.includes(mode))),
    promisedDays: Math.max(0, ...items.map(({ promisedDays }) => promisedDays)),
    reviews: [...new Set(items.flatMap(({ reviews }) => reviews))].map((one) => departments[one]),
    pair: items.some(({ pair }) => pair),
  }
}

const nobody = { name: null, phone: null, address: null }

/** Name, number and home of the caller, and what he himself filled in last. Three calls. */
async function knownOf(openid: string): Promise<{
  person: { name: string | null; phone: string | null; address: string | null }
  before: FormAnswers
}> {
  const [secrets, known, newest] = await Promise.all([
    secretsOf(openid),
    byId<Pick<PersonDocument, 'homes'>>('people', openid, { homes: true }),
    list<Pick<MatterDocument, '_id' | 'form' | 'applicant'>>(
      'matters',
      { 'applicant.openid': openid, ...OPEN_OR_NOT },
      { order: [['createdAt', 'desc']], limit: 5, fields: { form: true, applicant: true } },
    ),
  ])
  const home = known?.homes[0]
  const address = home ? `${home.where[0] ?? ''}${home.title}${home.door ?? ''}` : null
  // What he filled in for his mother is hers.
  const own = newest.find(({ form: one, applicant }) => one?.sealed && applicant.by === null)
  return { person: { ...secrets, address }, before: own ? openForm(own) : {} }
}
