import type { OutputOf, routes } from '../contract'
import type { PersonDocument, PostDocument } from '../core/chain/stored'
import type { AcceptanceDocument } from '../core/notice/stored'
import { refused } from '../kit/answer'
import { byId, list } from '../kit/database'
import { secretsOf } from '../kit/secrets'
import type { UseCase } from '../kit/serve'
import { beginOf, firstPage } from './export-cursor'
import { pageOf } from './export-pages'

type Export = typeof routes.chain.export

/** Everything held of the caller. Five calls on the first page, one on any other. */
export const everything: UseCase<Export> = async ({ cursor }, { openid, now }) => {
  const begin = cursor === undefined ? firstPage : beginOf(cursor)
  if (!begin)
    return refused({ code: 'input.invalid', issues: [{ path: 'input.cursor', problem: 'not a cursor of ours' }] })
  const [held, page] = await Promise.all([cursor === undefined ? holdingOf(openid) : null, pageOf(openid, begin, now)])
  return { held, ...page }
}

async function holdingOf(openid: string): Promise<OutputOf<Export>['held']> {
  const [person, secrets, posts, acceptances] = await Promise.all([
    byId<PersonDocument>('people', openid),
    secretsOf(openid),
    list<PostDocument>('posts', { openid, until: null }),
    byId<AcceptanceDocument>('acceptances', openid),
  ])
  return {
    openid,
    person: person && { called: person.called, homes: person.homes, since: person.createdAt },
    ...secrets,
    posts: posts.map(({ kind, areaName, name, phone, from }) => ({ post: kind, areaName, name, phone, from })),
    acceptances: (acceptances?.given ?? []).map(({ template, at }) => ({ templateId: template, at })),
  }
}
