import type { Random } from '../random'

/** Invented names. The town is bilingual: about half of its people have Korean-Chinese names. */
const korean = {
  surnames: '朴 朴 朴 金 金 金 金 崔 崔 李 李 李 郑 姜 尹 林 韩 许 南 全 安 文 方 玄 池 严 黄 吴',
  male: [
    '哲 京 光 成 昌 永 龙 太 东 学 明 仁 承 相 基 虎 星 泰',
    '洙 浩 男 国 植 范 根 奎 吉 万 云 旭 官 杰 俊 镇 燮 浚',
  ],
  female: ['明 英 顺 贞 美 香 莲 善 京 春 福 花 玉 银 爱 惠 今 仙', '姬 子 兰 淑 女 实 丹 月 妍 珠 慧 任 粉 和'],
}
const han = {
  surnames: '王 王 张 张 刘 刘 李 李 赵 孙 于 杨 陈 徐 马 高 宋 周 郭 姜 吕 丁 曲 曹 田 董 唐 邹 付 冯 薛 隋 石 尚 迟',
  male: [
    '建 志 国 永 文 海 春 玉 德 宏 晓 俊 子 长 振 景 庆 士',
    '强 明 伟 峰 涛 东 林 生 民 平 辉 宇 福 山 臣 亮 友 凯',
  ],
  female: [
    '秀 桂 玉 淑 丽 雪 晓 春 艳 美 红 慧 佳 凤 亚 金 思 立',
    '英 芳 兰 珍 华 梅 娟 敏 霞 云 琴 萍 洁 婷 杰 荣 清 欣',
  ],
}

export interface Name {
  name: string
  /** 朴女士: all that neighbours and heads see of a resident. */
  called: string
}

/** A full name with its polite short form. */
export function nameFrom(random: Random): Name {
  const tongue = random.chance(0.48) ? korean : han
  const woman = random.chance(0.54)
  const surname = random.pick(tongue.surnames.split(' '))
  const [first, second] = woman ? tongue.female : tongue.male
  const given = random.pick((first as string).split(' '))
  const rest = random.pick((second as string).split(' ').filter((syllable) => syllable !== given))
  return { name: `${surname}${given}${rest}`, called: `${surname}${woman ? '女士' : '先生'}` }
}
