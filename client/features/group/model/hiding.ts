import type { Hiding } from '../../../contract'

/** Why something is out of sight, and how far it has come since. */
export function hidingWords({ sight, reports, reason, by, objection, ruling }: Hiding): string {
  if (ruling) return `${ruling.by}看过申诉：${ruling.upheld ? '维持不公开' : '恢复公开'}。${ruling.words}`
  if (sight === 'objected') return `已申诉：${objection ?? ''}。等上一级来看`
  if (sight === 'hidden') return `${by ?? '管理的人'}隐藏了它：${reason ?? ''}`
  return `有 ${reports} 位邻居举报，先不公开，等${by ?? '管理的人'}来看`
}
