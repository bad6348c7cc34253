import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { SecretDocument } from '../../cloudfunctions/core/chain/stored'
import { ballotId, type EntryOf } from '../../cloudfunctions/core/group/stored'
import type { PaperContent } from '../../cloudfunctions/core/item/stored'
import { storedChoice } from '../../cloudfunctions/kit/group/choice-seals'
import { sealAddress, sealForm } from '../../cloudfunctions/kit/matter-seals'
import { sealPaper } from '../../cloudfunctions/kit/paper-seals'
import { opened, sealedDocument } from '../../cloudfunctions/kit/secret-document'
import { addressSealed } from '../../cloudfunctions/kit/visit-address'
import { check, rotate } from '../../local/commands/keys'
import { keysIn, withNewKey } from '../../local/development-keys'
import { openEngine } from '../../local/engine'
import { KEYS, routes, startTown, type TownCloud } from '../support/cloud'
import { phoneCode } from '../support/phone'

const { chain } = routes
const NEW = `k2:${randomBytes(32).toString('base64')}`
const turned = `${NEW},${KEYS}`

let town: TownCloud
const start = async (environment: Record<string, string>) => {
  town = await startTown({ environment: { WEIGE_CHECK_ANSWERS: '1', ...environment } })
}
afterEach(() => town?.stop())

const stored = () =>
  town.local.engine.find({ collection: 'secrets', filter: {}, limit: 1000 }) as unknown as SecretDocument[]

test('a phone number is kept sealed, and only its mask comes back', async () => {
  await start({ WEIGE_KEYS: KEYS })
  const answer = await town.get('resident', chain.phone, { code: await phoneCode(town, 'resident') })
  expect(answer.phone).toMatch(/^138\*{4}\d{4}$/)
  expect(await town.get('resident', chain.private, {})).toEqual({ name: null, phone: answer.phone })
  expect(await town.get('neighbour', chain.private, {})).toEqual({ name: null, phone: null })
  expect(JSON.stringify(stored())).not.toMatch(/138\d{8}/)
  expect(JSON.stringify(town.local.engine.find({ collection: 'people', filter: {} }))).not.toMatch(/138\d{8}/)
})

test('the same intent sent twice uses its code once', async () => {
  await start({ WEIGE_KEYS: KEYS })
  const code = await phoneCode(town, 'resident')
  const first = await town.get('resident', chain.phone, { code }, 'phone-key-1')
  expect(await town.get('resident', chain.phone, { code }, 'phone-key-1')).toEqual(first)
  expect(await town.ask('resident', chain.phone, { code }, 'phone-key-2')).toMatchObject({
    ok: false,
    error: { code: 'phone.code' },
  })
})

test('a name and a phone are kept beside each other, and a name may be taken back', async () => {
  await start({ WEIGE_KEYS: KEYS })
  const { phone } = await town.get('resident', chain.phone, { code: await phoneCode(town, 'resident') })
  expect(await town.get('resident', chain.name, { name: '朴英淑' })).toEqual({ name: '朴**', phone })
  expect(JSON.stringify(stored())).not.toContain('英')
  expect(await town.get('resident', chain.name, { name: null })).toEqual({ name: null, phone })
})

test('without a key nothing is kept, and the log says why', async () => {
  await start({})
  const answer = await town.ask('resident', chain.name, { name: '朴英淑' })
  expect(answer).toMatchObject({ ok: false, error: { code: 'server.failed' } })
  expect(JSON.stringify(answer)).not.toContain('WEIGE_KEYS')
  expect(stored()).toEqual([])
})

describe('after a new key', () => {
  const people = Array.from({ length: 250 }, (_, index) => `person-${index}`)
  const secrets = (openid: string) => ({ name: `姓名${openid}`, phone: `138${openid.length}` })
  const load = () => {
    process.env.WEIGE_KEYS = KEYS
    const rest = { key: null, version: 1, updatedAt: 0 }
    return people.map((openid) => ({ ...sealedDocument(openid, secrets(openid), rest) }))
  }
  afterEach(() => {
    delete process.env.WEIGE_KEYS
  })
  /** One of everything else of which something is sealed. */
  const sealedElsewhere = () => {
    process.env.WEIGE_KEYS = KEYS
    const secret = { _id: 'V', kind: 'vote', vote: { secret: true } } as unknown as EntryOf<'vote'>
    const form = { filledAt: 1, sealed: sealForm('one', { why: '病了' }) }
    return {
      bookings: { _id: 'one', ...addressSealed('one', '锦绣小区') },
      waits: { _id: 'one', ...addressSealed('one', '锦绣小区', 'waits') },
      papers: { _id: 'one', version: 1, ...sealPaper('one', { photos: [] } as unknown as PaperContent) },
      ballots: { _id: ballotId('V', 'U1-501'), ...storedChoice(secret, 'U1-501', 1) },
      matters: { _id: 'one', form, address: sealAddress('one', '锦绣小区'), keyName: 'k1', note: '急', version: 1 },
    }
  }
  const expectAllUnder = (documents: SecretDocument[], keys: string) => {
    process.env.WEIGE_KEYS = keys
    expect(documents).toHaveLength(people.length)
    for (const document of documents) {
      expect(document.keyName).toBe('k2')
      expect(opened(document)).toEqual(secrets(document._id))
    }
  }

  test('the sweep seals everything anew, and then has nothing to ask', async () => {
    await start({ WEIGE_KEYS: turned })
    town.local.engine.load('secrets', load())
    for (const [name, document] of Object.entries(sealedElsewhere())) town.local.engine.load(name, [document as never])
    await town.local.timers.tick('sweep')
    expectAllUnder(stored(), NEW)
    process.env.WEIGE_KEYS = NEW
    expect(check(town.local.engine)).toEqual({ under: { k2: 255 }, faults: [] })
    await town.local.timers.tick('sweep')
    const versions = stored().map(({ version }) => version)
    expect(new Set(versions)).toEqual(new Set([2]))
  })

  test('the command does the same on stored data, however often, and says what it could not open', async () => {
    await start({ WEIGE_KEYS: KEYS })
    const engine = openEngine({ file: ':memory:' })
    engine.ensure({ name: 'secrets', indexes: [] })
    engine.load('secrets', load())
    process.env.WEIGE_KEYS = turned
    expect(rotate(engine)).toEqual({ found: 250, resealed: 250, faults: [] })
    expect(rotate(engine)).toEqual({ found: 250, resealed: 0, faults: [] })
    expect(check(engine)).toEqual({ under: { k2: 250 }, faults: [] })
    expectAllUnder(engine.find({ collection: 'secrets', filter: {}, limit: 1000 }) as unknown as SecretDocument[], NEW)
    for (const [collection, document] of Object.entries(sealedElsewhere())) {
      engine.ensure({ name: collection, indexes: [] })
      engine.load(collection, [document as never])
    }
    process.env.WEIGE_KEYS = turned
    expect(rotate(engine)).toEqual({ found: 255, resealed: 5, faults: [] })
    process.env.WEIGE_KEYS = NEW
    expect(check(engine)).toEqual({ under: { k2: 255 }, faults: [] })
    expect(engine.find({ collection: 'matters', filter: {} })).toMatchObject([{ note: '急', form: { filledAt: 1 } }])
    engine.update('secrets', { _id: 'person-1' }, { $set: { phone: 'k2.AAAA.AAAA.AAAA' } })
    expect(check(engine).faults).toEqual([expect.stringContaining('person-1')])
    engine.close()
  })
})

test('a laptop makes its own keys, keeps them, and puts a new one first', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'weige-keys-'))
  const first = keysIn(folder)
  expect(first).toMatch(/^k1:/)
  expect(keysIn(folder)).toBe(first)
  const both = withNewKey(folder)
  expect(both).toMatch(/^k2:.*,k1:/)
  expect(both.endsWith(first)).toBe(true)
  expect(keysIn(folder)).toBe(both)
  rmSync(folder, { recursive: true, force: true })
})
