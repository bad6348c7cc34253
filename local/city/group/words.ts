/** What is put up, in words of the demo city; `{}` is the name of the place. */
export interface Said {
  title: string
  text: string
  urgent?: boolean
}

export const stairwellNotices: Said[] = [
  { title: '楼道堆物请收一收', text: '消防通道要留出来。旧纸箱、花盆请在周日前搬走，搬不动的说一声，我来帮忙。' },
  { title: '电梯周四检修', text: '周四上午九点到十一点电梯停用检修，六楼的老人家要下楼请提前说。' },
  { title: '单元门禁换新卡', text: '旧卡用到月底。新卡在我这里领，每户三张，晚上七点以后在家。' },
  { title: '一起扫雪', text: '明早六点半，有空的邻居带上铁锹，把门口的雪清一清，老人孩子出门不滑。' },
]

export const gridNotices: Said[] = [
  {
    title: '周三夜里停水六小时',
    text: '供水管道检修，周三晚十点到周四早四点停水，请提前接好水。恢复后先放一会儿再用。',
  },
  { title: '暖气打压试水', text: '本周试水，家里请留人，发现渗漏马上关阀门并打物业电话。' },
  { title: '流感疫苗可以打了', text: '六十岁以上免费，带身份证到卫生服务站，每天上午八点到十一点。' },
  { title: '充电请到车棚', text: '电动车不进楼、不飞线。新车棚有二十个充电位，扫码就能用。' },
]

export const streetNotices: Said[] = [
  {
    title: '大风降温预警',
    text: '今夜到明天有七级大风，气温下降十度。阳台上的花盆收一收，工地围挡边不要停车。',
    urgent: true,
  },
  { title: '医保缴费截止本月底', text: '还没缴的请抓紧，手机上就能办。不会办的到便民大厅，有人教。' },
]

export const news: Said[] = [
  { title: '口袋公园开门了', text: '{}的口袋公园今天开门，有长椅、有棋桌，孩子的沙坑铺了新沙。' },
  { title: '老楼加装扶手完工', text: '{}一百二十个单元的楼梯加装了扶手，走在上面稳当多了。' },
  { title: '社区食堂中午多了两样菜', text: '按大家提的意见，{}食堂添了软烂的炖菜和朝族风味小菜，六十岁以上八折。' },
  { title: '周六有义诊', text: '周六上午，{}请来了县医院的大夫，量血压、看眼睛、讲用药。' },
]

/** A topic, what neighbours said to it, and what came of it. */
export interface Talk extends Said {
  comments: string[]
  result?: string
}

export const talks: Talk[] = [
  {
    title: '能不能在北墙边划几个车位',
    text: '现在车都乱停，救护车上次进不来。北墙那条边空着，划六七个车位，大家看行不行？',
    comments: [
      '同意，先把消防通道留出来。',
      '离我家窗户近，晚上别按喇叭就行。',
      '我家没车，也赞成，整齐。',
      '划线的钱谁出？',
    ],
  },
  {
    title: '垃圾桶想挪远一点',
    text: '一楼夏天味道大，能不能挪到东边拐角？多走二十步。',
    comments: ['支持一楼的邻居。', '老人多走几步要看路滑不滑。', '东边有灯，可以。'],
    result: '和物业说好了，下周一挪到东边拐角，地面铺防滑垫。',
  },
  {
    title: '楼道灯换成声控的吧',
    text: '现在的灯要按开关，晚上手里拿东西不方便。',
    comments: ['换！', '声音小了不亮也烦，选灵一点的。'],
    result: '物业统一换了声控灯，坏了直接在群里说。',
  },
  {
    title: '晚上跳舞的音乐小点声',
    text: '孩子九点睡觉，广场那边能不能八点半收？',
    comments: ['我们队商量了，八点半准时收。', '谢谢理解。'],
    result: '舞蹈队和大家约好：八点半结束，音箱朝马路。',
  },
]

export const voteTitle = '三号楼要不要加装电梯'
export const voteText =
  '六层楼，老人多。加装一部电梯，财政补一部分，其余按楼层分摊：一层不出，二层少出，越高越多。先问大家愿不愿意，愿意再请设计院来画图。'
export const voteOptions = ['愿意加装', '不愿意', '再看看方案']

export const pastVote = {
  title: '单元门口装不装监控',
  text: '电动车电瓶丢了两回。装一个摄像头，对着车棚，录像存三十天，只有派出所能调。',
  options: ['装', '不装'],
}
