import { readFile } from 'node:fs/promises'

/** The house this phone is in: the local cloud, reached as one person. */
export interface House {
  call(name: string, data: unknown): Promise<unknown>
  upload(cloudPath: string, file: string): Promise<string>
  /** The cloudID that WeChat gives to who came from this group. */
  groupEntry(group: string): Promise<string>
  /** The person allowed one message of each template. */
  accept(templates: readonly string[]): Promise<void>
}

export function houseOf(url: string, openid: string): House {
  const caller = { 'x-wx-openid': openid }
  const posted = async (path: string, body: BodyInit, headers: Record<string, string>): Promise<unknown> =>
    (await fetch(`${url}${path}`, { method: 'POST', headers, body })).json()
  const json = { 'content-type': 'application/json' }
  return {
    call: (name, data) => posted(`/call/${name}`, JSON.stringify(data), { ...json, ...caller }),
    async upload(cloudPath, file) {
      const form = new FormData()
      form.append('cloudPath', cloudPath)
      form.append('file', new Blob([await readFile(file)]), 'photo.png')
      const answer = (await posted('/files', form, caller)) as { fileID?: string }
      if (!answer.fileID) throw new Error(`the picture was refused: ${JSON.stringify(answer)}`)
      return answer.fileID
    },
    async groupEntry(group) {
      const answer = await posted('/group-entry', JSON.stringify({ group }), { ...json, ...caller })
      return (answer as { data: { cloudID: string } }).data.cloudID
    },
    async accept(templates) {
      const answer = await posted('/shade/accept', JSON.stringify({ openid, templates }), json)
      if (!(answer as { ok?: boolean }).ok) throw new Error(`unknown templates: ${JSON.stringify(answer)}`)
    },
  }
}

/** The same house, which knows how many answers are still on their way. */
export function counted(house: House): House & { underWay(): number } {
  let underWay = 0
  return {
    ...house,
    underWay: () => underWay,
    async call(name, data) {
      underWay += 1
      try {
        return await house.call(name, data)
      } finally {
        underWay -= 1
      }
    },
  }
}
