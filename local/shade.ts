import type { TemplateDeclaration } from '../config/manifest'
import { isOpenid } from './caller'
import { readJson, SMALL_BODY, sendJson, sendRefusal } from './http'
import type { Handler, RouteTable } from './visit'
import type { Ledger } from './wechat/ledger'

interface ShadeOptions {
  ledger: Ledger
  templates: readonly TemplateDeclaration[]
}

function accept({ ledger, templates }: ShadeOptions): Handler {
  return async ({ request, response }) => {
    const body = await readJson(request, SMALL_BODY)
    const wanted = Array.isArray(body?.templates) ? (body.templates as unknown[]) : null
    const openid = body?.openid
    const known = wanted?.every((id) => templates.some((template) => template.id === id))
    if (!isOpenid(openid) || !wanted || !known) {
      return sendRefusal(response, 'input.invalid', 'openid and known templates are required')
    }
    for (const id of wanted) ledger.accept(openid, String(id))
    sendJson(response, { ok: true, data: { accepted: wanted.length } })
  }
}

const shown = ({ id, title, fields }: TemplateDeclaration) => ({
  id,
  title,
  fields: Object.entries(fields).map(([name, label]) => ({ name, label })),
})

/** The phone's notification shade: what was delivered, what may be, and the tap on 允许. */
export function shadeRoutes(options: ShadeOptions): RouteTable {
  const { ledger, templates } = options
  return {
    'GET /shade': ({ response, query }) => {
      const openid = query.get('openid')
      sendJson(response, isOpenid(openid) ? ledger.messages(openid) : [])
    },
    'GET /shade/templates': ({ response }) => sendJson(response, templates.map(shown)),
    'POST /shade/accept': accept(options),
  }
}
