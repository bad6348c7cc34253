import type { DepartmentId } from '../../../cloudfunctions/contract'
import type { AreaDocument, PersonDocument, PostDocument } from '../../../cloudfunctions/core/chain/stored'
import { householdFor, reminderOf, withTells } from '../../../cloudfunctions/core/item/popup'
import { type PopupDocument, type PopupPlaceDocument, popupPlaceId } from '../../../cloudfunctions/core/item/stored'
import { type Areas, homeStairwell } from '../areas'
import { catalogue } from '../items'
import type { Random } from '../random'

const [HOUR, DAY, ZONE] = [3_600_000, 86_400_000, 8 * 3_600_000]

interface Plan {
  title: string
  words: string
  departments: DepartmentId[]
  items: string[]
  place: string
  /** Days from today, hour of the day, hours. */
  when: [days: number, hour: number, hours: number]
  capacity: number
}

const plans: Plan[] = [
  {
    ...{
      title: '办公晨摊：医保社保现场办',
      words: '早市旁边摆桌子，医保缴费、社保卡激活、养老认证当场办，顺路就办了。',
    },
    ...{ departments: ['labour', 'health', 'community'], items: ['yibaocanbao', 'shebaoka', 'yanglaorenzheng'] },
    ...{ place: '锦绣小区东门早市旁', when: [2, 7, 3], capacity: 40 },
  },
  {
    ...{ title: '免费体检进小区', words: '量血压、测血糖、做心电图，家庭医生现场签约。空腹来，带身份证。' },
    ...{
      departments: ['health'],
      items: ['jiatingyisheng'],
      place: '锦绣小区中心花园凉亭',
      when: [4, 8, 3],
      capacity: 60,
    },
  },
  {
    ...{ title: '流动办公桌：老人专场', words: '高龄津贴、老年证、助餐登记一张桌子办完，行动不便的说一声，上门接。' },
    ...{ departments: ['civil', 'community'], items: ['gaoling', 'laonianzheng', 'zhucan'] },
    ...{ place: '党群服务站门口', when: [6, 9, 2], capacity: 24 },
  },
  {
    ...{ title: '律师坐堂说法', words: '房产、继承、物业纠纷，律师当面答，不收钱。' },
    ...{
      departments: ['justice'],
      items: ['tiaojie', 'jingjikunnan'],
      place: '说事拉理室',
      when: [9, 14, 3],
      capacity: 12,
    },
  },
  {
    ...{ title: '燃气入户安检预约', words: '免费查管道、换软管、测报警器，约好时间上门。' },
    ...{ departments: ['gas', 'emergency'], items: [], place: '单元楼下集合', when: [11, 9, 3], capacity: 30 },
  },
]

interface Setting {
  areas: Areas
  posts: readonly PostDocument[]
  people: readonly PersonDocument[]
  now: number
  random: Random
}

/** Services that come to the yards: in each street the same plans on days of its own, with those who took a place. */
export function popupServices(setting: Setting): { popups: PopupDocument[]; popupPlaces: PopupPlaceDocument[] } {
  const home = homeStairwell(setting.areas).unit.areaPath[1]
  const popups = setting.areas.streets.flatMap((street, at) =>
    plans.map((plan, number) =>
      popupOf(setting, street, plan, `popup-${at + 1}-${number + 1}`, street._id === home ? 0 : at),
    ),
  )
  const popupPlaces = popups.flatMap((popup) => placesOf(setting, popup))
  const taken = new Map<string, number>()
  for (const { popupId } of popupPlaces) taken.set(popupId, (taken.get(popupId) ?? 0) + 1)
  return { popups: popups.map((popup) => ({ ...popup, taken: taken.get(popup._id) ?? 0 })), popupPlaces }
}

function popupOf({ posts, now }: Setting, street: AreaDocument, plan: Plan, _id: string, later: number): PopupDocument {
  const [days, hour, hours] = plan.when
  const midnight = Math.floor((now + ZONE) / DAY) * DAY - ZONE
  const from = midnight + (days + later) * DAY + hour * HOUR
  const until = from + hours * HOUR
  const head = posts.find(({ areaId, kind }) => areaId === street._id && kind === 'streetHead')
  const { title, words, departments, place, capacity } = plan
  const at = now - 2 * DAY
  return {
    ...{ _id, title, words, departments, place, capacity, at: null, from, until, taken: 0, cancelled: null },
    items: plan.items.flatMap((code) =>
      catalogue.filter((item) => item.code === code).map(({ name }) => ({ code, name })),
    ),
    ...{ areaId: street._id, areaPath: street.areaPath, areaName: street.name },
    by: { openid: head?.openid ?? '', postId: head?._id ?? '', name: head?.name ?? '', areaName: street.name },
    ...withTells(reminderOf({ from, until, place }, now)),
    ...{ keys: [], version: 1, createdAt: at, updatedAt: at },
  }
}

/** From none to all of the places, by households of the street. */
function placesOf({ people, now, random }: Setting, { _id, areaId, capacity }: PopupDocument): PopupPlaceDocument[] {
  const near = people.filter(({ _id, homes }) => _id !== 'res-00001' && homes[0]?.areaPath.includes(areaId))
  const places = random
    .shuffled(near)
    .slice(0, random.int(0, capacity))
    .flatMap(({ _id: openid, called, homes }) => {
      const home = homes[0]
      if (!home) return []
      const householdId = householdFor(home, openid)
      return {
        ...{ _id: popupPlaceId(_id, householdId), popupId: _id, householdId, openid, called },
        ...{ title: home.title, at: now - random.int(1, 40) * HOUR, leftAt: null },
      }
    })
  return [...new Map(places.map((place) => [place._id, place])).values()]
}
