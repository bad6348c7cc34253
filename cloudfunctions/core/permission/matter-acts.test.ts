import { type MatterPart, matterDoing, matterParts } from '../../contract'
import { capacitiesIn, type MatterAct, type MatterSubject, matterCapacity, matterPartMay, partsOf } from './matter-acts'
import type { HeldPost } from './may-do'

const acts: MatterAct[] = ['matter', ...matterDoing.options]
const lane = { areaId: 'L1', areaPath: ['HL', 'S1', 'L1'] }
const post = (change: Partial<HeldPost>): HeldPost => ({
  ...{ postId: 'P', kind: 'gridWorker', areaId: 'G9', areaPath: ['HL', 'S9', 'L9', 'G9'], areaName: '', name: '' },
  ...{ departmentId: null, deputy: false, ...change },
})
const subject: MatterSubject = {
  ...{ open: true, ...lane, applicant: { openid: 'resident', household: null }, receiver: { postId: 'receiver' } },
  ...{ hand: { to: { postId: 'offered' } }, reviews: [{ departmentId: 'civil', state: 'pending' }] },
  ...{ visit: { people: [{ postId: 'visitor' }], done: null }, climbs: [{ post: { postId: 'climbed' } }] },
  followUp: { post: { postId: 'follower' }, done: null },
}

/** A post that plays this part and, as far as can be, no other. */
const playing: Record<Exclude<MatterPart, 'applicant'>, HeldPost> = {
  receiver: post({ postId: 'receiver' }),
  offered: post({ postId: 'offered' }),
  reviewer: post({ kind: 'officer', areaId: null, areaPath: [], departmentId: 'civil' }),
  visitor: post({ postId: 'visitor' }),
  climbed: post({ postId: 'climbed' }),
  follower: post({ postId: 'follower' }),
  colleague: post({ kind: 'deskWorker', ...lane }),
  keeper: post({ kind: 'laneHead', ...lane }),
  overseer: post({ kind: 'inspector', areaId: 'HL', areaPath: ['HL'] }),
}
const may = (held: HeldPost, act: MatterAct) =>
  matterCapacity({ openid: 'worker', posts: [held] }, act, subject) !== null

describe('every act on a matter × every part', () => {
  const cases = acts.flatMap((act) => matterParts.map((part) => [act, part] as const))
  test.each(cases)('%s by %s', (act, part) => {
    if (part === 'applicant')
      return expect(matterCapacity({ openid: 'resident', posts: [] }, act, subject) !== null).toBe(
        matterPartMay.applicant.includes(act),
      )
    const parts = partsOf(playing[part], subject, 'worker')
    expect(parts).toContain(part)
    expect(may(playing[part], act)).toBe(parts.some((one) => matterPartMay[one].includes(act)))
  })
})

test('whoever has no part may not even see it', () => {
  const strangers = [post({}), post({ kind: 'unitHead', areaId: 'U1', areaPath: ['HL', 'S1', 'L1', 'G1', 'B1', 'U1'] })]
  for (const stranger of [...strangers, post({ kind: 'officer', areaId: null, areaPath: [], departmentId: 'water' })])
    for (const act of acts) expect(may(stranger, act)).toBe(false)
})

test('nobody works on what he asked for himself', () => {
  const both = { openid: 'resident', posts: [playing.receiver, playing.reviewer, playing.colleague] }
  expect(capacitiesIn(both, subject)).toEqual([{ as: 'applicant' }])
})

test('a head acts for a household in his care, and for no other', () => {
  const unit = { areaId: 'U1', areaPath: ['HL', 'S1', 'L1', 'G1', 'B1', 'U1'] }
  const household = { ...subject, applicant: { openid: null, household: unit } }
  const head = { openid: 'head', posts: [post({ kind: 'unitHead', ...unit })] }
  expect(matterCapacity(head, 'rate', household)).toEqual({ as: 'applicant' })
  const other = {
    openid: 'head',
    posts: [post({ kind: 'unitHead', ...unit, areaId: 'U2', areaPath: [...lane.areaPath, 'U2'] })],
  }
  expect(matterCapacity(other, 'rate', household)).toBeNull()
})

test('what is sealed is for who needs it, as long as he does', () => {
  const seen = (look: MatterAct) => matterParts.filter((part) => matterPartMay[part].includes(look)).sort()
  expect(seen('readAddress')).toEqual(['visitor'])
  expect(seen('readForm')).toEqual(['applicant', 'receiver', 'reviewer'].sort())
  expect(seen('readPapers')).toEqual(['receiver', 'reviewer'].sort())
  expect(seen('readContact')).toEqual(['follower', 'receiver'].sort())
  const agreed = { ...subject, reviews: [{ departmentId: 'civil', state: 'agreed' as const }] }
  const officer = { openid: 'worker', posts: [playing.reviewer] }
  expect(matterCapacity(officer, 'readForm', agreed)).toBeNull()
  const closed = { ...subject, open: false }
  expect(matterCapacity({ openid: 'worker', posts: [playing.receiver] }, 'readForm', closed)).toBeNull()
})
