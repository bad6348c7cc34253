import type { CategoryCode, Instant } from '../../../cloudfunctions/contract'
import type { PostRef } from '../../../cloudfunctions/core/request/stored'
import type { Course } from './course'
import type { PlaceFound } from './occasion'

/** The openid of the first resident. */
export const SHE = 'res-00001'

/** What a tale of the first stairwell may ask for. */
export interface Stage {
  raise(by: string, category: CategoryCode, text: string, minutesAgo: number, where?: PlaceFound): Course
  /** The moment so many working minutes before now. */
  ago(minutes: number): Instant
  ref(postId: string): PostRef
  /** Somebody else of the stairwell, with the door. */
  neighbour(place: number): { openid: string; door: string }
  gate: PlaceFound
  ids: { unit: string; building: string; grid: string }
}

/** 办理中, amber: five working hours are left of three days. */
export function lamp({ raise, ago, ref, ids }: Stage): Course {
  const course = raise(SHE, 'housing.light', '楼道三层感应灯不亮，晚上回家看不见台阶，隔壁大爷前天差点踩空。', 1230)
  course.step('accept', {}, ref(`${ids.grid}-gridHead`), ago(1139))
  course.step('assign', { to: 'property-officer-1', note: '老人多，请尽快换。' }, course.request.inCharge, ago(1100))
  course.step('start', { note: '看过了，灯头要换，明天上午来换。' }, ref('property-officer-1'), ago(80))
  return course
}

/** 待评价: waits for her word. */
export function puddle({ raise, ago, ref, ids, gate }: Stage): Course {
  const course = raise(
    SHE,
    'facility.drain',
    '小区东门积水，一下雨就到脚面，孩子上学得蹚水过，像是雨水口堵了。',
    920,
    gate,
  )
  const worker = `${ids.grid}-gridWorker-1`
  course.step('accept', {}, ref(`${ids.grid}-gridHead`), ago(860))
  course.step(
    'assign',
    { to: worker, note: '先看是不是树叶堵的，不行再找供排水公司。' },
    course.request.inCharge,
    ago(820),
  )
  course.step('start', { note: '已到现场，雨水口全是树叶和泥。' }, ref(worker), ago(610))
  course.step('report', { words: '约了供排水公司的吸污车，今天过来一起清。', photos: [] }, ref(worker), ago(400))
  course.step('resolve', { result: '已疏通雨水口，清出淤泥两车，泼水试过退得快。', photos: [] }, ref(worker), ago(45))
  return course
}

/** 待核实: her unit head has it before her. */
export const door = ({ raise }: Stage): Course =>
  raise(SHE, 'housing.door', '单元门关不严，夜里一刮风就咣当响，闭门器好像没油了。', 50)

/** 办理中, red: two days have gone by. */
export function backwater({ raise, ago, ref, ids, neighbour }: Stage): Course {
  const { openid, door } = neighbour(0)
  const course = raise(openid, 'utility.sewer', `${door}下水道返水，楼上一放水厨房就冒，地柜都泡了。`, 1150)
  course.step('accept', {}, ref(`${ids.building}-buildingHead`), ago(1080))
  course.step(
    'assign',
    { to: 'water-officer-1', note: '一到三层都返，怕是主管堵了。' },
    course.request.inCharge,
    ago(1050),
  )
  course.step('start', { note: '先疏通了支管，主管要等专用车。' }, ref('water-officer-1'), ago(700))
  return course
}

/** 待核实, amber. */
export function barking({ raise, neighbour }: Stage): Course {
  const { openid } = neighbour(1)
  return raise(openid, 'pets.bark', '楼上狗叫个不停，白天主人上班它就一直叫，家里有备考的孩子。', 400)
}

/** 待核实, red: one working hour was promised. */
export function charging({ raise, neighbour }: Stage): Course {
  const { openid } = neighbour(2)
  return raise(openid, 'safety.ebike', '有人把电动车推到二层楼道充电，插排从窗户拉出来，说了两次不听。', 150)
}

/** 办理中, green: the unit head does it herself. */
export function sofa({ raise, ago, ref, ids, neighbour }: Stage): Course {
  const { openid } = neighbour(3)
  const course = raise(openid, 'illegal.public', '五层半平台堆着旧沙发，上下楼得侧身，想请单元长帮着说说。', 700)
  const head = ref(`${ids.unit}-unitHead`)
  course.step('accept', {}, head, ago(640))
  course.step('assign', { to: head.postId }, head, ago(635))
  course.step('start', { note: '找到主人了，周末孩子回来一起抬。' }, head, ago(300))
  return course
}

/** 待补充: the grid head has asked which lamp it is. */
export function streetlight({ raise, ago, ref, ids, neighbour, gate }: Stage): Course {
  const { openid } = neighbour(4)
  const course = raise(openid, 'facility.streetlight', '东门外路灯不亮，下晚自习的孩子摸黑走，靠墙那一段。', 500, gate)
  course.step('return', { question: '灯杆上有编号吗？没有的话拍张照也行。' }, ref(`${ids.grid}-gridHead`), ago(430))
  return course
}

/** 已受理: waits to be given to somebody. */
export function pothole({ raise, ago, ref, ids, neighbour, gate }: Stage): Course {
  const { openid } = neighbour(5)
  const course = raise(openid, 'traffic.road', '东门口路面有个大坑，脸盆大，电动车骑过去差点摔了。', 160, gate)
  course.step('accept', {}, ref(`${ids.grid}-gridHead`), ago(40))
  return course
}
