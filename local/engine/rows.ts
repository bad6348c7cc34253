import type { Entry } from './entry-index'
import type { KeyAccess, Question, Way } from './planner'

const FIRST_CHUNK = 32
const LARGEST_FIRST_CHUNK = 512

/** The rows a way leads to, in its order, none twice. */
export function* rowsBy(way: Way, question: Question): Generator<number> {
  const seen = new Set<number>()
  for (const access of way.accesses) {
    const rows = access.kind === 'box' ? access.index.rows(access.box) : keyRows(access, way, question)
    for (const row of rows) {
      if (seen.has(row)) continue
      seen.add(row)
      yield row
    }
  }
}

function* keyRows({ index, ranges, reverse }: KeyAccess, way: Way, question: Question): Generator<number> {
  const merges = ranges.length > 1 && way.ordered && question.order.length > 0
  // Of many streams each is likely to give its share only.
  const share = merges ? Math.ceil((2 * (question.wanted ?? FIRST_CHUNK)) / ranges.length) : question.wanted
  const chunk = way.exact ? Math.min(Math.max(share ?? FIRST_CHUNK, 2), LARGEST_FIRST_CHUNK) : FIRST_CHUNK
  const streams = ranges.map(({ low, high, orderedFrom }) => ({
    stream: index.entries(low, high, reverse, chunk),
    from: orderedFrom,
  }))
  if (merges) yield* merged(streams, reverse)
  else for (const { stream } of streams) for (const { row } of stream) yield row
}

interface Source {
  stream: Generator<Entry>
  /** Where in a key the asked order begins. */
  from: number
}

interface Head extends Source {
  row: number
  rest: Buffer
}

/** Always takes the stream whose next key comes first, comparing keys from where the asked order begins. */
function* merged(sources: Source[], reverse: boolean): Generator<number> {
  const heads: Head[] = []
  for (const { stream, from } of sources) {
    const { value, done } = stream.next()
    if (!done) heads.push({ stream, from, row: value.row, rest: value.key.subarray(from) })
  }
  while (heads.length > 0) {
    let first = 0
    for (let i = 1; i < heads.length; i++) {
      const order = Buffer.compare((heads[i] as Head).rest, (heads[first] as Head).rest)
      if (reverse ? order > 0 : order < 0) first = i
    }
    const head = heads[first] as Head
    yield head.row
    const { value, done } = head.stream.next()
    if (done) heads.splice(first, 1)
    else [head.row, head.rest] = [value.row, value.key.subarray(head.from)]
  }
}
