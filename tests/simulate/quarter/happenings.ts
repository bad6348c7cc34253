import { routes, type TownCloud } from '../../support/cloud'
import { rotaOf, shiftsAfter } from './place'

const { appointments } = routes
const HEAD = 'head-L1'

/** What befalls the centre in the quarter: known to the checker as facts. */
export const sickLeave = { postNo: 1, from: '2026-09-22', to: '2026-09-24', said: ['2026-09-22', 460] } as const
export const burstPipe = { date: '2026-10-15', span: [630, 1080], said: ['2026-10-15', 615] } as const
export const powerCut = { date: '2026-11-13', said: ['2026-11-10', 600] } as const
export const newRota = { from: '2026-10-20', said: ['2026-10-19', 1000] } as const
export const evening = { date: '2026-11-05', span: [1050, 1110], posts: [1, 2], said: ['2026-11-03', 1100] } as const
/** On this day the desk noted nobody: whoever did not come is not to blame. */
export const deskDown = '2026-11-18'

const version = async (town: TownCloud) => (await town.get(HEAD, appointments.rules, { centreId: 'C1' })).version
const named = async (town: TownCloud) => ({ centreId: 'C1', version: await version(town) })

/** Each as the centre's head does it. */
export const happenings: Array<{ said: readonly [string, number]; does: (town: TownCloud) => Promise<unknown> }> = [
  {
    said: sickLeave.said,
    does: async (town) => {
      const { postNo, from, to } = sickLeave
      return town.get(HEAD, appointments.addLeave, {
        ...(await named(town)),
        postNo,
        from,
        to,
        note: '病假，材料在二号柜',
      })
    },
  },
  {
    said: burstPipe.said,
    does: async (town) => {
      const { date, span } = burstPipe
      return town.get(HEAD, appointments.addClosure, {
        ...(await named(town)),
        ...{ from: date, to: date, span: [span[0], span[1]], why: '水管爆裂' },
      })
    },
  },
  {
    said: powerCut.said,
    does: async (town) => {
      const { date } = powerCut
      return town.get(HEAD, appointments.addClosure, { ...(await named(town)), from: date, to: date, why: '停电检修' })
    },
  },
  {
    said: newRota.said,
    does: async (town) => town.get(HEAD, appointments.setRota, { ...(await named(town)), rota: rotaOf(shiftsAfter) }),
  },
  {
    said: evening.said,
    does: async (town) => {
      for (let person = 0; person < 5; person++)
        await town.get(`resident-${person}`, appointments.wish, { centreId: 'C1', date: evening.date })
      return town.get(HEAD, appointments.openSession, {
        ...(await named(town)),
        ...{ date: evening.date, span: [evening.span[0], evening.span[1]], posts: [...evening.posts] },
        ...{ kind: 'evening', why: '延时服务' },
      })
    },
  },
]
