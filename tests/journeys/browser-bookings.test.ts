import { centre } from '../support/centre'
import { startTown } from '../support/cloud'
import { loadItems } from '../support/items'
import { setStage } from './browser/stage'

jest.setTimeout(180_000)

/** One desk for an hour a day, and two matters that take it whole: whoever is second waits. */
const small = {
  ...centre,
  posts: centre.posts.slice(0, 1).map((post) => ({ ...post, cover: null })),
  rota: [1, 2, 3, 4, 5].map((weekday) => ({ postNo: 1, weekday, shifts: [[540, 600] as [number, number]] })),
  offers: { gaoling: { name: '高龄津贴申领', minutes: 25 }, juzhuzhengming: { name: '居住证明开具', minutes: 20 } },
}
const page = 'packages/appointments/book/index?items=gaoling,juzhuzhengming&centreId=C1'
const thursday = '2026-09-03'

const stage = setStage(async (web) => {
  const town = await startTown(web)
  town.local.engine.load('centres', [{ ...small }])
  loadItems(town)
  return town
})

test.each(['normal', 'elder'] as const)(
  'two items in one visit: one books, moves and cancels; another loses the place, waits, and is offered it (%s size)',
  async (size) => {
    const [first, second] = await Promise.all([stage.hands('resident', size), stage.hands('neighbour', size)])
    const [firstSends, secondSends] = [first.tapAndAllow, second.tapAndAllow]

    await second.open(page)
    await second.tap('#slot-540')
    await second.write('#book-note', '老人一起来')
    await first.open(page)
    await first.sees('要带的材料')
    await first.tap('#slot-540')
    await first.sees('开始前 2 小时可取消')
    await first.look('book')
    await firstSends('#book-submit')
    await first.sees('#booking-fresh')
    await first.look('booking-fresh')

    await secondSends('#book-submit')
    await second.sees('刚被约走')
    await second.look('book-taken')
    expect(await second.page.locator('[id="book-note"]:visible').locator('input').inputValue()).toBe('老人一起来')
    await second.sees('#wait-join')
    await second.look('book-full')
    await secondSends('#wait-join')
    await second.sees('您排在第一位')

    await first.tap('#booking-move')
    await first.tap(`#day-${thursday}`)
    await first.tap('#slot-540')
    await firstSends('#book-submit')
    await first.sees('改好了')

    await stage.town.local.call('sweep', null, {})
    await second.open('packages/appointments/mine/index')
    await second.sees('给您留着')
    await second.look('bookings')
    await second.tap('给您留着')
    await second.sees('#offer-take')
    await second.look('booking-offered')
    await secondSends('#offer-take')
    await second.sees('约好了')

    await first.tap('#booking-cancel')
    await first.sees('#cancel-send')
    await first.look('booking-cancel')
    await first.tap('#cancel-send')
    await first.sees('已取消')
    await first.look('booking-cancelled')
    expect([...first.complaints(), ...second.complaints()]).toEqual([])
  },
)
