import type { ItemStep } from '../../../cloudfunctions/contract'

const step = (by: ItemStep['by'], title: string, words: string): ItemStep => ({ by, title, words })

/** Done while one waits. */
export const atOnce = (done: string): ItemStep[] => [
  step('resident', '带材料到窗口', '可以先在手机上拍照给窗口看，齐了再来。'),
  step('desk', '当场核对', '材料齐全当场受理，缺什么一次说清。'),
  step('desk', '当场办好', done),
]

/** Handed in here, decided by somebody else. */
export const passedOn = (department: string, days: number, done: string): ItemStep[] => [
  step('resident', '提交申请', '到窗口、请人代办，或预约上门。'),
  step('desk', '社区受理', '当场核对材料，两个工作日内录入并上报。'),
  step('department', `${department}审核`, `${days} 个工作日内作出决定。`),
  step('desk', '告知结果', done),
]

/** Somebody comes to look, and the neighbours may object. */
export const looked = (department: string, days: number, done: string): ItemStep[] => [
  step('resident', '提交申请', '填申请表，授权核对家庭经济状况。'),
  step('home', '入户看一看', '五个工作日内两人一组上门，了解家里情况。'),
  step('desk', '公示听意见', '在小区公示七天，邻居有意见可以提。'),
  step('department', `${department}审核`, `${days} 个工作日内作出决定。`),
  step('desk', '告知结果', done),
]

/** Whose it is, and that we show the way. */
export const elsewhere = (office: string): ItemStep[] => [
  step('desk', '不用跑社区', '这件事社区不能开、不能办，开了也不管用。'),
  step('department', '直接找归口单位', `请联系${office}，电话、地址、时间都在这一页。`),
]
