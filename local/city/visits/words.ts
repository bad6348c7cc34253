/** What a head notes at the door. */
export const notes = [
  '身体都好，家里收拾得干净',
  '血压药还够吃两周，提醒按时吃',
  '儿女周末回来，精神不错',
  '取暖费已经交了，屋里 21 度',
  '燃气软管看过了，没有老化',
  '说最近睡得不好，约好下周再来坐坐',
  '教会了用手机看通知',
  '孩子放学由邻居接，放心',
  '门口杂物已经搬走',
  '帮着量了血压，135/82',
  '想参加社区的合唱队，已经告诉活动室',
  '冬储菜有人帮着搬，没有别的困难',
] as const

/** What was found, and how it was solved where it was at once; null where it is still to be done. */
export const foundAndDone: ReadonlyArray<readonly [problem: string, result: string | null]> = [
  ['卫生间灯泡坏了', '当场换了灯泡'],
  ['不会在手机上交电费', '手把手教了一遍，当场交上了'],
  ['药快吃完了，腿脚不便', '代取了药送到家'],
  ['门铃不响', '换了电池'],
  ['水龙头滴水', '紧了螺丝，不滴了'],
  ['想办老年优待证，不知道要什么材料', '把一次性告知单念了一遍，照片也拍好了'],
  ['晾衣杆松动', null],
  ['希望楼下多放一把长椅', null],
  ['听力不好，想问助听器补贴', null],
  ['想找人一起下棋', null],
]

/** What must be known before one knocks. */
export const careWords = [
  '听力不好，敲门要久一点',
  '腿脚不便，开门慢，请耐心等',
  '有高血压，家里备着药',
  '子女在外地，每周日通电话',
  '喜欢上午有人来，下午要午睡',
  '助行器在门后，出门要有人扶',
  '说朝鲜语，普通话听得慢一些',
] as const
