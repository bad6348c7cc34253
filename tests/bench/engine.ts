/** How fast the embedded database is here and now: `npx tsx tests/bench/engine.ts [documents]`. Prints; judges nothing. */
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Document, openEngine } from '../../local/engine'

const TOTAL = Number(process.argv[2] ?? 200_000)
const SINGLES = 5_000
const START = Date.UTC(2025, 0, 1)
const TEXT = '楼道灯坏了三天，晚上老人上下楼很不方便，请尽快派人来看一看。'.repeat(14)

const declaration = {
  name: 'requests',
  indexes: [
    {
      name: 'area',
      fields: [
        ['areaPath', 1],
        ['createdAt', -1],
        ['_id', -1],
      ],
    },
    {
      name: 'mine',
      fields: [
        ['residentId', 1],
        ['createdAt', -1],
        ['_id', -1],
      ],
    },
    {
      name: 'inbox',
      fields: [
        ['waitingFor', 1],
        ['dueAt', 1],
        ['_id', 1],
      ],
    },
    {
      name: 'outbox',
      fields: [
        ['noticeDueAt', 1],
        ['_id', 1],
      ],
    },
    { name: 'code', fields: [['code', 1]], unique: true },
    { name: 'place', fields: [['place', '2dsphere']] },
  ],
} satisfies Parameters<ReturnType<typeof openEngine>['ensure']>[0]

function request(n: number): Document {
  const [street, grid] = [n % 3, n % 69]
  return {
    _id: `r${String(n).padStart(8, '0')}`,
    code: `2025-${n}`,
    version: 1,
    residentId: `p${(n * 7919) % 5000}`,
    areaPath: ['helong', `s${street}`, `g${grid}`, `b${n % 686}`],
    waitingFor: `head${n % 2142}`,
    createdAt: new Date(START + n * 60_000),
    dueAt: new Date(START + n * 60_000 + ((n * 31) % 72) * 3_600_000),
    noticeDueAt: n % 50 === 0 ? new Date(START + n * 60_000) : null,
    place: { type: 'Point', coordinates: [129 + ((n * 7919) % 30_011) / 1e6, 42.53 + ((n * 104_729) % 30_013) / 1e6] },
    state: ['submitted', 'assigned', 'resolved', 'rated'][n % 4],
    text: TEXT,
    timeline: [{ at: new Date(START + n * 60_000), kind: 'submitted', by: `p${n % 5000}` }],
  }
}

function* requests(): Generator<Document> {
  for (let n = 0; n < TOTAL; n++) yield request(n)
}

function timed(name: string, times: number, work: (i: number) => void): void {
  const began = process.hrtime.bigint()
  for (let i = 0; i < times; i++) work(i)
  const seconds = Number(process.hrtime.bigint() - began) / 1e9
  const each = (seconds / times) * 1e3
  process.stdout.write(
    `${name.padEnd(46)} ${each.toFixed(3).padStart(9)} ms each ${(times / seconds).toFixed(0).padStart(9)} /s\n`,
  )
}

const folder = mkdtempSync(join(tmpdir(), 'weige-bench-'))
const file = join(folder, 'bench.sqlite')
const engine = openEngine({ file })
const collection = 'requests'
engine.ensure(declaration)
process.stdout.write(`one document: ${(JSON.stringify(request(1)).length / 1024).toFixed(1)} K characters\n`)
timed(`load ${TOTAL} documents, 6 indexes`, 1, () => engine.load(collection, requests()))
process.stdout.write(`file: ${(statSync(file).size / 2 ** 20).toFixed(0)} MiB\n`)
timed('insert one at a time', SINGLES, (i) => engine.insert(collection, [request(TOTAL + i)]))
timed('conditional update of one', SINGLES, (i) =>
  engine.update(
    collection,
    { _id: request(i * 37)._id, version: 1 },
    { $set: { state: 'assigned' }, $inc: { version: 1 } },
  ),
)
timed('update that moves two index entries', SINGLES, (i) =>
  engine.update(collection, { _id: request(i * 29)._id }, { $set: { waitingFor: 'desk', dueAt: new Date(START) } }),
)
timed('get by _id', SINGLES, (i) => engine.find({ collection, filter: { _id: request(i * 31)._id }, limit: 1 }))
timed('20 newest of a street', 1000, (i) =>
  engine.find({
    collection,
    filter: { areaPath: `s${i % 3}` },
    order: [
      ['createdAt', -1],
      ['_id', -1],
    ],
    limit: 20,
  }),
)
timed('20 more by cursor', 1000, (i) => {
  const t = new Date(START + i * 60_000 * 100)
  const filter = { areaPath: `s${i % 3}`, $or: [{ createdAt: { $lt: t } }, { createdAt: t, _id: { $lt: 'r5' } }] }
  engine.find({
    collection,
    filter,
    order: [
      ['createdAt', -1],
      ['_id', -1],
    ],
    limit: 20,
  })
})
timed('20 of an inbox of two heads', 1000, (i) => {
  const filter = { waitingFor: { $in: [`head${i}`, `head${i + 1}`] } }
  engine.find({
    collection,
    filter,
    order: [
      ['dueAt', 1],
      ['_id', 1],
    ],
    limit: 20,
  })
})
timed('count of a grid', 200, (i) => engine.count(collection, { areaPath: `g${i % 69}` }))
timed('20 nearest', 200, (i) => {
  const $geometry = { type: 'Point', coordinates: [129.01 + i / 1e5, 42.54] }
  engine.find({ collection, filter: { place: { $nearSphere: { $geometry } } }, limit: 20 })
})
timed('transaction: read, update, insert, commit', 1000, (i) => {
  const transaction = engine.begin()
  transaction.get(collection, request(i)._id)
  transaction.update(collection, request(i)._id, { $inc: { version: 1 } })
  transaction.insert(collection, request(TOTAL + SINGLES + i))
  transaction.commit()
})
engine.close()
timed('open again', 1, () => openEngine({ file }).close())
rmSync(folder, { recursive: true })
