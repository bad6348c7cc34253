import type { PersonDocument } from '../core/chain/stored'
import type { MatterDocument } from '../core/matter/stored'
import { _ } from '../kit/cloud'
import { list } from '../kit/database'

/** The polite short forms of those who asked for themselves, for who works on it. One call, or none. */
export async function applicantNames(
  matters: ReadonlyArray<Pick<MatterDocument, 'applicant'>>,
  except: string,
): Promise<Map<string, string>> {
  const openids = matters.flatMap(({ applicant: { called, openid } }) =>
    called === '' && openid !== null && openid !== except ? [openid] : [],
  )
  if (openids.length === 0) return new Map()
  const people = await list<Pick<PersonDocument, '_id' | 'called'>>(
    'people',
    { _id: _.in([...new Set(openids)]) },
    { limit: 1000, fields: { called: true } },
  )
  return new Map(people.map(({ _id, called }) => [_id, called]))
}
