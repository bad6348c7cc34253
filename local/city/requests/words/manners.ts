import { type CategoryCode, type CategoryGroup, categoryOf, type Outcome } from '../../../../cloudfunctions/contract'

/** How a matter is worked on: repaired, cleared away, talked over with who does it, settled between two, helped with. */
export type Manner = 'repair' | 'clear' | 'conduct' | 'settle' | 'help'

const ofGroup: Record<CategoryGroup, Manner> = {
  city: 'clear',
  housing: 'repair',
  traffic: 'conduct',
  noise: 'conduct',
  utility: 'repair',
  facility: 'repair',
  safety: 'conduct',
  illegal: 'conduct',
  neighbour: 'settle',
  welfare: 'help',
  pets: 'conduct',
  other: 'help',
}

const exceptions: Partial<Record<CategoryCode, Manner>> = {
  'city.stalls': 'conduct',
  'city.dust': 'conduct',
  'housing.fee': 'settle',
  'traffic.road': 'repair',
  'traffic.signal': 'repair',
  'traffic.bus': 'help',
  'traffic.spaces': 'settle',
  'noise.equipment': 'repair',
  'safety.equipment': 'repair',
  'safety.camera': 'repair',
  'safety.hazard': 'clear',
  'illegal.river': 'clear',
  'pets.pests': 'clear',
  'pets.stray': 'clear',
  'facility.toilet': 'clear',
  'other.trees': 'clear',
  'other.food': 'conduct',
}

export const mannerOf = (code: CategoryCode): Manner => exceptions[code] ?? ofGroup[categoryOf(code).group]

export interface MannerWords {
  /** What a head adds when he gives it to somebody. */
  assigning: readonly string[]
  starting: readonly string[]
  reporting: readonly string[]
  /** What a head asks back, and what he is answered. */
  asking: ReadonlyArray<{ question: string; answers: readonly string[] }>
  withdrawing: readonly string[]
  rating: Record<Outcome, readonly string[]>
}

const where = {
  question: '能告诉我们具体在什么位置吗？',
  answers: [
    '就在@楼@单元门口{右手边|往东走几步}，{一眼就能看见|有个小牌子的地方}。',
    '@小区@楼{东侧|西侧|后面}，{靠近车棚|挨着垃圾桶}那里。',
  ],
}
const since = {
  question: '大概从什么时候开始的？',
  answers: [
    '{上周三|前天晚上|昨天一早}开始的，{一直没好|时好时坏}。',
    '有{十来天|半个月|快一个月}了，{这两天更厉害|刚又去看了一次还是一样}。',
  ],
}
const visit = {
  question: '方便留一个好上门的时间吗？',
  answers: [
    '{晚上六点以后|周末|白天}家里都有人，@门，到了按门铃。',
    '明天{上午|下午}行，来之前打个电话，我{下楼接一下|跟单位请个假}。',
  ],
}
const how = {
  question: '一般是几点，差不多多长时间？',
  answers: [
    '{晚上八点以后|早上五六点|中午那一阵}，{一个来小时|断断续续到半夜}。',
    '没有准点，{周末最多|天天都有}，{邻居家也听见|不止我一家说}。',
  ],
}
const papers = {
  question: '手里现在有哪些材料？',
  answers: [
    '身份证户口本都有，{别的不清楚要什么|还差一个证明不知道去哪开}。',
    '{票据|合同}都留着，{可以拍照发过来|随时能送过去}。',
  ],
}

export const manners: Record<Manner, MannerWords> = {
  repair: {
    assigning: [
      '请{今天|明天上午|尽快}到现场看一下。',
      '先看清楚再定怎么修，{结果告诉我一声|有困难及时说}。',
      '{上次也是这里|同一处今年第二回}，请查一查根子。',
    ],
    starting: [
      '{明天上午|今天下午|一会儿}来修。',
      '已到现场，正在查原因。',
      '带好配件，{二十分钟|半小时}后到。',
      '工具备齐，开始检修。',
    ],
    reporting: [
      '原因找到了，缺一个配件，{明天|后天}到货就换。',
      '已临时处理，先保证能用，{这两天|周内}彻底修好。',
      '今天修了一半，天黑停工，明早接着干。',
      '要和几户约好时间，已约在{周六上午|明天下班后}。',
      '请了专业队伍看过，方案定了。',
    ],
    asking: [where, since, visit],
    withdrawing: ['物业刚来修好了', '已经找人修了', '刚才自己恢复了'],
    rating: {
      solved: [
        '修得挺好，谢谢师傅。',
        '当天就来修了，没想到这么快。',
        '师傅还把地擦干净了。',
        '好用了，老人出门放心了。',
      ],
      half: ['修了一半，还有一处没弄。', '好是好了点，晚上还是不行。', '只弄了我家这边，别的单元还没弄。'],
      not: ['修完第二天又坏了。', '来看了一眼就走了，没修。', '电话说好了，其实没人来。'],
    },
  },
  clear: {
    assigning: ['请{今天|明早}安排人过去清。', '{路过的老人多|离学校近}，请先清这里。', '清完拍张照，回头再复查一次。'],
    starting: ['人和车已安排，{一小时内|下午}到。', '已到现场，正在清理。', '先拉上警戒线，马上动手。'],
    reporting: [
      '先清出一条路，剩下的{今天下午|明早}清完。',
      '量比想的大，{明天|后天}再来一趟车。',
      '清了一遍，{已联系专业队伍|约了志愿者}接着弄。',
    ],
    asking: [where, since],
    withdrawing: ['刚才已经有人清走了', '邻居们一起弄干净了', '选错地方了，重新报一件'],
    rating: {
      solved: ['清得很干净，谢谢。', '当天就清了，没想到这么快。', '来了好几个人，辛苦了。', '干净了，希望能保持住。'],
      half: ['清了一半，角落里还有。', '清了两天又有点反复。', '主路好了，里面还没弄。'],
      not: ['根本没清，还是老样子。', '来看了一眼就走了。', '电话说清完了，其实没人来。'],
    },
  },
  conduct: {
    assigning: [
      '请{今天|傍晚|尽快}到现场看一下。',
      '{好说好商量|注意方式}，别激化矛盾。',
      '{反映过不止一次|邻居们意见大}，请盯住。',
    ],
    starting: ['已到现场。', '{今天下午|明早}过去看，先联系当事人。', '正在往那边走。', '现场拍照取证，开始处理。'],
    reporting: [
      '已和当事人谈过一次，{答应三天内改|愿意配合}，我们会复查。',
      '第一次上门没人，留了通知单，{今晚|明天}再去。',
      '联合{物业|城管|民警}一起到现场，有了初步结果。',
      '正在调看监控，有结果就告诉您。',
    ],
    asking: [where, how, since],
    withdrawing: ['对方已经改了', '和邻居说开了，不用麻烦了', '今天没再出现，先看看'],
    rating: {
      solved: ['这几天好多了，谢谢。', '处理得快，也没伤和气。', '说到做到，点赞。', '网格员跑了好几趟，辛苦了。'],
      half: ['白天好了，晚上还有。', '管了两天又有点反复。', '人是劝走了，过后还来。'],
      not: ['根本没解决，还是老样子。', '说了没用，照旧。', '走了个过场，请换个人来看看。'],
    },
  },
  settle: {
    assigning: ['先分别听听两边怎么说。', '{都是老邻居|都不是坏人}，请耐心谈。', '需要的话请{司法所|物业|民警}一起。'],
    starting: [
      '已和您通过电话，约双方{晚饭后|周五下午}坐下来谈。',
      '先到两家都走一趟。',
      '正在查看{合同|票据|当时的记录}。',
    ],
    reporting: [
      '双方都见过了，分歧不大，再约一次。',
      '对方答应让一步，金额还在谈。',
      '请了{司法所|老邻居}一起说和，{周末|明晚}再坐一次。',
    ],
    asking: [since, papers, visit],
    withdrawing: ['我们自己说开了', '对方道歉了，不用麻烦了', '家里人商量好了'],
    rating: {
      solved: ['说得公道，心里敞亮了。', '没想到坐下来就谈好了。', '感谢调解员，费心了。', '고맙습니다，谢谢！'],
      half: ['谈成一半，钱还没给。', '面上好了，还有一条没落实。'],
      not: ['对方不认账，没谈成。', '只听了一边的话。', '谈完第二天又变了。'],
    },
  },
  help: {
    assigning: ['请今天给居民回个电话。', '{家里有老人|行动不便}，能上门就上门。', '问清楚再答复，别让居民多跑。'],
    starting: [
      '已和您通过电话，{今天下午|明天上午}给答复。',
      '正在核实情况。',
      '已联系经办人。',
      '材料清单发给您了，先看看。',
    ],
    reporting: [
      '材料还差{一份证明|户口本复印件}，帮办员去取。',
      '已报给主管部门，{两三天|这周}有答复。',
      '情况属实，正在走程序。',
    ],
    asking: [papers, visit],
    withdrawing: ['已经自己办好了', '打电话问清楚了', '选错了，重新报一件'],
    rating: {
      solved: ['说得明白，一次办完。', '上门来办，老人特别高兴。', '比以前打电话强多了。', '有回音就好，谢谢。'],
      half: ['说清楚了，手续还没办下来。', '办了一半，还得再跑一趟。'],
      not: ['答非所问，还是不知道去哪办。', '等了一周没结果。'],
    },
  },
}
