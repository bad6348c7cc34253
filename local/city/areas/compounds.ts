import type { Random } from '../random'
import { home } from './plan'

/** Invented residential compounds: what people put before 小区, 家园 … */
const stems =
  '金达莱 海兰 龙城 阳光 幸福 和谐 万福 瑞祥 长青 松涛 翠林 白桦 春晖 明珠 福源 祥和 安居 丽景 世纪 东方 北方 华龙 银河 江畔 ' +
  '山水 碧水 云海 仙峰 青山 柳林 枫林 梧桐 丁香 杜鹃 杏花 梨园 桃源 紫云 彩虹 朝阳 晨光 星海 天池 长白 图们 甑峰 延和 和顺 ' +
  '龙泉 龙腾 龙景 龙兴 吉祥 吉庆 福临 福满 福安 康乐 康宁 康泰 永安 永昌 永和 永兴 兴隆 兴盛 兴业 富民 惠民 利民 新民 新兴 ' +
  '新华 新立 民主 友谊 团结 民和 光华 光复 建工 建业 学府 书香 文苑 文昌 文华 博雅 雅居 雅苑 怡然 怡景 怡和 馨园 温馨 暖阳 ' +
  '绿洲 绿茵 水岸 水韵 滨河 河畔 西山 南坪 北山 东岸 中兴 中天 鼎盛 恒源 恒通 宏达 宏图 鸿运 鸿福 佳和 佳美 嘉和 天顺 天和 ' +
  '锦源 锦程 锦华 玉泉 玉兰 沁园 清泉 清华源 南苑 北苑 东苑 西苑 光明 民惠 站前 向阳 迎春 红叶 红松 雪松 稻香 苹果梨'
const endings = ['小区', '小区', '小区', '家园', '花园', '嘉园', '新村', '佳苑', '公寓']
const yards =
  '林业局家属院 粮库家属楼 一中家属院 铁路家属楼 邮电家属楼 纺织厂家属院 造纸厂家属楼 医院家属楼 供销社家属院 农机厂家属楼 ' +
  '电业局家属院 教师家属楼 水利家属院 酒厂家属楼 木材厂家属院 食品厂家属楼'

/** As many names as asked, none twice; the compound of the first family is not among them. */
export function compoundNames(count: number, random: Random): string[] {
  const named = stems.split(' ').map((stem) => `${stem}${random.pick(endings)}`)
  const all = random.shuffled([...named, ...yards.split(' ')]).filter((name) => name !== home.compound)
  if (all.length < count) throw new Error(`${count} compounds need more names than ${all.length}`)
  return all.slice(0, count)
}
