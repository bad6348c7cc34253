import type { CategoryGroup, Outcome, RefusalRule } from '../../../../cloudfunctions/contract'

/** How a matter is worked on: things are repaired, conduct is talked about, people are helped. */
type Manner = 'repair' | 'conduct' | 'people'

export const mannerOf: Record<CategoryGroup, Manner> = {
  city: 'conduct',
  housing: 'repair',
  traffic: 'conduct',
  noise: 'conduct',
  utility: 'repair',
  facility: 'repair',
  safety: 'conduct',
  illegal: 'conduct',
  neighbour: 'people',
  welfare: 'people',
  pets: 'conduct',
  other: 'people',
}

export const notesOfAssigning = [
  '请{今天|明天上午|尽快}到现场看一下。',
  '{居民家有老人|家里有小孩|已经等了两天}，请优先安排。',
  '到之前先给{单元长|楼栋长}打个电话。',
  '{上次也是这里|同一处今年第二回}，请查一查根子。',
  '先看清楚再定怎么修，{结果告诉我一声|有困难及时说}。',
]

export const notesOfStarting: Record<Manner, readonly string[]> = {
  repair: [
    '{明天上午|今天下午|一会儿}来修。',
    '已到现场，正在查原因。',
    '带好配件，{二十分钟|半小时}后到。',
    '先关阀断电，开始检修。',
  ],
  conduct: ['已到现场。', '{今天下午|明早}过去看，先联系当事人。', '正在往那边走。', '现场拍照取证，开始处理。'],
  people: [
    '已和您通过电话，{今天下午|明天上午}上门。',
    '正在核对材料和政策。',
    '约了双方{晚饭后|周五下午}坐下来谈。',
    '已联系经办人。',
  ],
}

export const reports: Record<Manner, readonly string[]> = {
  repair: [
    '原因找到了，缺一个配件，{明天|后天}到货就换。',
    '已临时处理，先保证能用，{这两天|周内}彻底修好。',
    '今天修了一半，天黑停工，明早接着干。',
    '要和楼上楼下都约好时间，已约在{周六上午|明天下班后}。',
    '请了专业队伍看过，方案定了。',
  ],
  conduct: [
    '已和当事人谈过一次，{答应三天内改|愿意配合}，我们会复查。',
    '第一次上门没人，留了通知单，{今晚|明天}再去。',
    '联合{物业|城管|民警}一起到现场，初步清理了。',
    '正在调看监控，有结果就告诉您。',
  ],
  people: [
    '材料还差{一份证明|户口本复印件}，帮办员去取。',
    '双方都见过了，分歧不大，再约一次。',
    '已报给主管部门，{两三天|这周}有答复。',
    '入户看过，情况属实，正在走程序。',
  ],
}

export const questions = [
  '能告诉我们是几号楼几单元吗？',
  '大概从什么时候开始的？',
  '方便留一个好上门的时间吗？',
  '能再说一下具体的位置吗？',
]

export const supplements = [
  '就在@楼@单元门口{右手边|往东走几步}，{这周开始的|有十来天了}。',
  '@单元@层，{晚上六点以后家里有人|白天都在家}，到了按门铃。',
  '刚又去看了一次，{还是一样|比前天更厉害}，{邻居家也这样|不止我一家}。',
  '{上周三|前天晚上}开始的，{一直没好|时好时坏}，在@小区@楼旁边。',
]

export const reasonsOfWithdrawing = [
  '已经自己解决了',
  '物业刚来修好了',
  '和邻居说开了，不用麻烦了',
  '选错地方了，重新报一件',
  '刚才来水了',
  '家里人已经打过电话',
]

export const elsewhere: Record<RefusalRule, string> = {
  'not-ours': '请拨打 12345，或到政务大厅二楼综合窗口咨询。',
  'in-court': '案件已在法院，请等判决，可到司法所咨询法律援助。',
  'private-dispute': '可以先自行协商，也可到社区调解室预约调解。',
  repeated: '上月已书面答复，有新情况请再提出。',
  'not-real': '网格员到现场看过两次，没有发现，再出现请随时拍照报。',
  'no-law': '目前没有这项政策，有变化会在单元群通知。',
}

export const ratings: Record<Outcome, readonly string[]> = {
  solved: [
    '修得挺好，谢谢师傅。',
    '当天就来了，没想到这么快。',
    '单元长还专门回来看了一趟，满意。',
    '解决了，老人出门放心了。',
    '态度好，还把地擦干净了。',
    '比以前打电话强多了。',
    '等了两天，结果不错。',
    '고맙습니다，谢谢！',
    '说到做到，点赞。',
    '问题解决了，希望能保持住。',
    '邻居们都说好。',
    '网格员跑了好几趟，辛苦了。',
  ],
  half: [
    '修了一半，还有一处没弄。',
    '好是好了点，晚上还是不行。',
    '来过了，但没彻底解决。',
    '管了两天又有点反复。',
    '只弄了我家，别的单元还没弄。',
  ],
  not: [
    '根本没解决，还是老样子。',
    '来看了一眼就走了。',
    '修完第二天又坏了。',
    '电话说好了，其实没人来。',
    '请换个人来看看吧。',
  ],
}
