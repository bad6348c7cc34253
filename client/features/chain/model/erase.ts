/** What has to be written before anything is deleted: the contract wants the same word. */
export const eraseWord = '删除'
export const mayErase = (written: string) => written.trim() === eraseWord

/** As decided in docs/decisions/004. */
export const goes = [
  '您的姓名、手机号和称呼',
  '您的家、门牌',
  '您的消息和订阅',
  '您留存的资料、预审的材料和照片',
  '还没人接手的诉求，会替您撤回',
] as const

export function stays(hasPosts: boolean): string[] {
  return [
    '已经有人在办的事会办到底，报事人只写“居民”，不再通知您',
    '您写过的诉求文字和照片，还有办理经过，不带姓名',
    '经过里一个认不出您的编号，以后再来还是它',
    '您代别人报的事，归那位居民',
    ...(hasPosts ? ['您的岗位和工作电话，由上一级负责人来撤'] : []),
  ]
}
