import { existsSync } from 'node:fs'
import path from 'node:path'
import type { SecretDocument } from '../../cloudfunctions/core/chain/stored'
import type { BallotDocument } from '../../cloudfunctions/core/group/stored'
import type { PaperDocument } from '../../cloudfunctions/core/item/stored'
import type { MatterDocument } from '../../cloudfunctions/core/matter/stored'
import type { CareDocument } from '../../cloudfunctions/core/visit/stored'
import { openedPerson, resealedCare } from '../../cloudfunctions/kit/care-document'
import { choiceOf, resealedChoice } from '../../cloudfunctions/kit/group/choice-seals'
import { openAddress, openForm, resealedMatter } from '../../cloudfunctions/kit/matter-seals'
import { openPaper, sealPaper } from '../../cloudfunctions/kit/paper-seals'
import { olderKeyNames, sealingKeyName } from '../../cloudfunctions/kit/secret'
import { opened, resealed } from '../../cloudfunctions/kit/secret-document'
import { type AddressHolder, addressOf, addressSealed } from '../../cloudfunctions/kit/visit-address'
import { keysIn, withNewKey } from '../development-keys'
import { openEngine } from '../engine'
import type { Engine } from '../engine/types'

const BATCH = 500
const usage = `npm run keys -- new      puts a new key first; what is written from now on is sealed under it
npm run keys -- rotate   seals anew what lies under older keys; may be run again
npm run keys -- check    opens everything, and prints how much lies under which key`

/** A document of which something is sealed, under the key that its field names. */
type Sealed = { _id: string } & Record<string, unknown>

interface Sealing {
  key: 'keyName' | 'addressKey'
  open(document: Sealed): unknown
  /** What changes when it is sealed anew under the present key. */
  sealAnew(document: Sealed): object
}

const visits = (holder: AddressHolder): Sealing => ({
  key: 'addressKey',
  open: (document) => addressOf(document as Visited, holder),
  sealAnew: (document) => addressSealed(document._id, addressOf(document as Visited, holder) ?? '', holder),
})
type Visited = Parameters<typeof addressOf>[0]

/** Where sealed texts lie, and how each is opened and sealed anew. */
const collections: Record<string, Sealing> = {
  secrets: {
    key: 'keyName',
    open: (document) => opened(document as unknown as SecretDocument),
    sealAnew: (document) => resealed(document as unknown as SecretDocument),
  },
  care: {
    key: 'keyName',
    open: (document) => openedPerson(document as unknown as CareDocument),
    sealAnew: (document) => resealedCare(document as unknown as CareDocument),
  },
  papers: {
    key: 'keyName',
    open: (document) => openPaper(document as unknown as PaperDocument),
    sealAnew: (document) => sealPaper(document._id, openPaper(document as unknown as PaperDocument)),
  },
  ballots: {
    key: 'keyName',
    open: (document) => choiceOf(document as unknown as BallotDocument),
    sealAnew: (document) => resealedChoice(document as unknown as BallotDocument) ?? {},
  },
  matters: {
    key: 'keyName',
    open: (document) => [
      openForm(document as unknown as MatterDocument),
      openAddress(document as unknown as MatterDocument),
    ],
    sealAnew: (document) => resealedMatter(document as unknown as MatterDocument),
  },
  bookings: visits('bookings'),
  waits: visits('waits'),
}

/** Every document of a collection of which something is sealed, batch after batch. */
function* sealedIn(engine: Engine, collection: string, { key }: Sealing): Generator<Sealed> {
  if (!engine.collections().includes(collection)) return
  for (let after = ''; ; ) {
    const filter = { _id: { $gt: after } }
    const batch = engine.find({ collection, filter, order: [['_id', 1]], limit: BATCH })
    yield* batch.filter((document) => typeof document[key] === 'string')
    after = batch.at(-1)?._id ?? ''
    if (batch.length < BATCH) return
  }
}

/** Seals everything under the present key; how much there was, how much was sealed anew, and what could not be opened. */
export function rotate(engine: Engine): { found: number; resealed: number; faults: string[] } {
  const done = { found: 0, resealed: 0, faults: [] as string[] }
  const present = sealingKeyName()
  for (const [collection, sealing] of Object.entries(collections))
    for (const document of sealedIn(engine, collection, sealing)) {
      done.found += 1
      if (document[sealing.key] === present) continue
      try {
        const { _id, ...after } = { ...sealing.sealAnew(document), _id: document._id }
        engine.update(collection, { _id }, { $set: after })
        done.resealed += 1
      } catch (error) {
        done.faults.push(`${document._id}: ${(error as Error).message}`)
      }
    }
  return done
}

/** Opens everything: how much lies under each key, and what does not open. */
export function check(engine: Engine): { under: Record<string, number>; faults: string[] } {
  const found = { under: {} as Record<string, number>, faults: [] as string[] }
  for (const [collection, sealing] of Object.entries(collections))
    for (const document of sealedIn(engine, collection, sealing)) {
      const name = String(document[sealing.key])
      found.under[name] = (found.under[name] ?? 0) + 1
      try {
        sealing.open(document)
      } catch (error) {
        found.faults.push((error as Error).message)
      }
    }
  return found
}

function main(command: string | undefined) {
  const folder = process.env.WEIGE_DATA ?? '.weige'
  if (command === 'new') {
    const [first = ''] = withNewKey(folder).split(':')
    console.log(`${first} seals from the next start on; npm run keys -- rotate seals the rest anew`)
    return
  }
  const file = path.join(folder, 'weige.db')
  if ((command !== 'rotate' && command !== 'check') || !existsSync(file))
    throw new Error(command === 'rotate' || command === 'check' ? `no data in ${folder}` : usage)
  process.env.WEIGE_KEYS = keysIn(folder)
  const engine = openEngine({ file, readOnly: command === 'check' })
  const { faults, ...figures } = command === 'rotate' ? rotate(engine) : check(engine)
  engine.close()
  console.log(JSON.stringify({ seals: sealingKeyName(), opens: olderKeyNames(), ...figures }))
  for (const fault of faults) console.log(`fault: ${fault}`)
  console.log(`faults: ${faults.length}`)
  process.exitCode = faults.length > 0 ? 1 : 0
}

if (process.argv[1]?.endsWith('keys.ts')) {
  try {
    main(process.argv[2])
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
