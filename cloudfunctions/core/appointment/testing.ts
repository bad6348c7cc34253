import type { Calendar } from '../calendar/working-time'
import { dayNumber } from '../calendar/working-time'
import type { CentreDocument } from './stored'

/** 9–12 and 13:30–17 on plain weekdays; a free Thursday 1 October, a made-up Saturday 10 October 2026. */
export const calendar: Calendar = {
  shifts: [
    [540, 720],
    [810, 1020],
  ],
  exceptions: new Map([
    [dayNumber('2026-10-01'), false],
    [dayNumber('2026-10-10'), true],
  ]),
  coveredThrough: dayNumber('2026-12-31'),
}

const post = (no: number, cover: number | null) => ({
  ...{ no, name: `${no}号全能岗`, worker: no === 1 ? '王敏' : '金花' },
  ...{ cover, postId: `P-desk-${no}`, skills: null },
})

/** A centre of two posts whose lunches are staggered by half an hour. */
export const centre: CentreDocument = {
  ...{ _id: 'C1', areaId: 'L1', areaPath: ['HL', 'S1', 'L1'], name: '文化社区党群服务中心' },
  ...{ address: '文化巷 12 号', phone: '0433-5550000', middle: null },
  posts: [post(1, 2), post(2, 1)],
  hours: [
    [540, 720],
    [810, 1020],
  ],
  step: 30,
  seats: { public: 1, held: 1 },
  rota: [1, 2, 3, 4, 5].flatMap((weekday) => [
    { postNo: 1, weekday, shifts: [[540, 690] as [number, number], [780, 1020] as [number, number]] },
    { postNo: 2, weekday, shifts: [[540, 720] as [number, number], [810, 1020] as [number, number]] },
  ]),
  ...{ leaves: [], closures: [], sessions: [] },
  offers: { 'senior-allowance': { name: '高龄津贴申请', minutes: 25 }, residence: { name: '居住证明', minutes: 10 } },
  rules: {
    ...{ leadMinutes: 60, horizonDays: 14, most: 3, cancelMinutes: 120 },
    ...{ missesToBan: 2, windowDays: 90, banDays: 30, offerMinutes: 30, lateWishes: 5 },
  },
  ...{ version: 1, keys: [], alignAt: null, calendar: '', updatedAt: 0 },
}
