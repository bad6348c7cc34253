import { amountWords, type ExportPage, fileName, fileText } from './export'

const page = (part: Partial<ExportPage>): ExportPage => ({
  held: null,
  messages: [],
  requests: [],
  reveals: [],
  next: null,
  ...part,
})
const request = { part: 'raised' } as unknown as ExportPage['requests'][number]
const reveal = { requestId: 'r', at: 1 } as unknown as ExportPage['reveals'][number]
const held = { openid: 'o' } as unknown as ExportPage['held']

test('every page is in the file, himself from the first', () => {
  const text = fileText([page({ held, requests: [request] }), page({ requests: [request], reveals: [reveal] })], 0)
  const file = JSON.parse(text)
  expect(file).toMatchObject({ exportedAt: '1970-01-01T00:00:00.000Z', held: { openid: 'o' } })
  expect([file.requests.length, file.reveals.length]).toEqual([2, 1])
})

test('it is named by the day in China', () => {
  expect(fileName(Date.parse('2025-11-20T00:30:00+08:00'))).toBe('微格-我的信息-2025-11-20.json')
})

test('how much is in it; what there is none of is not spoken of', () => {
  expect(amountWords([page({ requests: [request] })])).toBe('1 件事')
  expect(amountWords([page({ requests: [request], reveals: [reveal] })])).toBe('1 件事、1 次查看记录')
  expect(amountWords([])).toBe('')
})
