import type { IncomingMessage } from 'node:http'
import busboy from 'busboy'
import protobuf from 'protobufjs'
import { invalid } from './errors'

/** The messages of an open interface call and of `getOpenData`, with the numbers the SDK's own encoder uses. */
const { root } = protobuf.parse(`
  syntax = "proto3";
  message KeyValuePair { string key = 1; bytes value = 2; string contenttype = 3; string filename = 4; }
  message OpenApiData { repeated KeyValuePair pairs = 1; }
  message SvrkitApiData { string apiName = 1; bytes reqData = 2; }
  message CommApiData { int32 apiType = 1; OpenApiData openapiData = 2; SvrkitApiData svrkitData = 4; string appid = 6; }
  message CloudIds { repeated string cloudIds = 2; string appid = 3; }
  message OpenDataItem { string cloudId = 1; string json = 2; }
  message OpenDataList { repeated OpenDataItem items = 1; }
  message CommOpenApiResp { bytes respData = 1; string contentType = 2; int32 errorCode = 3; uint32 httpCode = 4; }
`)
const CommApiData = root.lookupType('CommApiData')
const CommOpenApiResp = root.lookupType('CommOpenApiResp')
const CloudIds = root.lookupType('CloudIds')
const OpenDataList = root.lookupType('OpenDataList')

/** `cloud.openapi.<api>(input)`, its names in snake case as WeChat's servers know them. */
export interface OpenapiCall {
  api: string
  input: Record<string, unknown>
  /** Of `cloud.getOpenData`: what is to be opened. Any function may ask; no permission names it. */
  cloudIds?: string[]
  /** Whose call this serves, where a person called. */
  openid?: string
}

export type OpenapiAnswer =
  | { kind: 'json'; body: Record<string, unknown> }
  | { kind: 'buffer'; contentType: string; body: Buffer }
  /** What each cloudID stands for, as JSON. */
  | { kind: 'openData'; items: Array<{ cloudId: string; json: string }> }
  /** Refused before the interface itself was reached, such as -604101. */
  | { kind: 'refused'; errorCode: number }

type Pairs = { openapiData?: { pairs?: Array<{ key: string; value: Uint8Array; contenttype?: string }> } }

function inputOf(data: Buffer): Record<string, unknown> {
  const { openapiData } = CommApiData.decode(data) as unknown as Pairs
  return Object.fromEntries(
    (openapiData?.pairs ?? []).map(({ key, value, contenttype }) => {
      const bytes = Buffer.from(value)
      return [key, contenttype ? bytes : JSON.parse(bytes.toString('utf8'))]
    }),
  )
}

/** The cloudIDs of a `getOpenData` call, or undefined where it is another. */
function cloudIdsOf(data: Buffer): string[] | undefined {
  const { svrkitData } = CommApiData.decode(data) as unknown as { svrkitData?: { reqData?: Uint8Array } | null }
  if (!svrkitData?.reqData) return undefined
  return (CloudIds.decode(svrkitData.reqData) as unknown as { cloudIds?: string[] }).cloudIds ?? []
}

/** Reads the form an SDK `wx.openApi` call is sent in. Throws WireError INVALID_PARAM where it is none. */
export function decodeOpenapi(headers: IncomingMessage['headers'], body: Buffer): Promise<OpenapiCall> {
  return new Promise((resolve, reject) => {
    const fields = new Map<string, Buffer>()
    const refuse = () => reject(invalid('malformed open interface call'))
    // Latin-1 keeps the protobuf bytes: form-data names no file for them, so they arrive as a text field.
    const form = busboy({ headers, defCharset: 'latin1', limits: { fieldSize: 8 * 1024 * 1024 } })
    form.on('field', (name, value) => fields.set(name, Buffer.from(value, 'latin1')))
    form.on('file', (name, stream) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => fields.set(name, Buffer.concat(chunks)))
    })
    form.on('error', refuse)
    form.on('close', () => {
      try {
        const api = fields.get('apiName')?.toString() ?? ''
        const data = fields.get('requestData') ?? Buffer.alloc(0)
        const cloudIds = cloudIdsOf(data)
        resolve(cloudIds ? { api, input: {}, cloudIds } : { api, input: inputOf(data) })
      } catch {
        refuse()
      }
    })
    form.end(body)
  })
}

/** The protobuf bytes the SDK decodes as CommOpenApiResp. */
export function encodeOpenapi(answer: OpenapiAnswer): Buffer {
  if (answer.kind === 'openData') {
    const list = OpenDataList.encode(OpenDataList.create({ items: answer.items })).finish()
    return Buffer.from(CommOpenApiResp.encode(CommOpenApiResp.create({ respData: list, httpCode: 200 })).finish())
  }
  const message =
    answer.kind === 'refused'
      ? { errorCode: answer.errorCode }
      : answer.kind === 'buffer'
        ? { respData: answer.body, contentType: answer.contentType, httpCode: 200 }
        : { respData: Buffer.from(JSON.stringify(answer.body)), contentType: 'application/json', httpCode: 200 }
  return Buffer.from(CommOpenApiResp.encode(CommOpenApiResp.create(message)).finish())
}
