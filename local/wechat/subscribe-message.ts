import type { TemplateDeclaration } from '../../config/manifest'
import { accept, type Interface, refuse, textOf } from './answers'
import { problemOf } from './fields'
import { composed, type Ledger } from './ledger'

/**
 * `subscribeMessage.send`: 40003 no such person, 40037 no such template, 41030 an impossible page, 47003 a wrong field, 43101 no
 * acceptance left. A delivered message lands on the shade and uses one acceptance up.
 */
export function sendMessage(templates: readonly TemplateDeclaration[], ledger: Ledger): Interface {
  const byId = new Map(templates.map((template) => [template.id, template]))
  return ({ touser, template_id, page, data }) => {
    const openid = textOf(touser)
    if (!openid) return refuse(40003, 'invalid openid')
    const template = byId.get(textOf(template_id))
    if (!template) return refuse(40037, 'invalid template_id')
    if (page !== undefined && !/^[\w-][\w\-/.]*(\?\S*)?$/.test(textOf(page))) return refuse(41030, 'invalid page')
    const problem = problemOf(data, Object.keys(template.fields))
    if (problem) return refuse(47003, problem)
    if (!ledger.spend(openid, template.id)) return refuse(43101, 'user refuse to accept the msg')
    const fields = data as Record<string, { value: unknown }>
    ledger.deliver(composed(template, { openid, page: textOf(page), data: fields }))
    return accept()
  }
}
