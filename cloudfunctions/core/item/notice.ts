import type { Item, NoticeSheet } from '../../contract'
import { mergeMaterials } from './merge'
import { minutesOf } from './minutes'

/** 不收费; 工本费 10 元. */
export const feeWords = ({ yuan, words }: Item['fee']): string => words ?? (yuan === 0 ? '不收费' : `${yuan} 元`)

/** The one-time notice of these items: all that must be brought, done and waited for, said at once. Items of other offices bring nothing here. */
export function noticeOf(items: readonly Item[], version: number): NoticeSheet {
  const ours = items.filter(({ list }) => list !== 'other-office')
  return {
    version,
    items: items.map(({ code, name, list, steps, statutoryDays, promisedDays, fee, basis, modes, office }) => ({
      ...{ code, name, list, steps, statutoryDays, promisedDays, basis, modes, office },
      fee: feeWords(fee),
    })),
    materials: mergeMaterials(ours),
    minutes: minutesOf(ours),
    promisedDays: Math.max(0, ...ours.map(({ promisedDays }) => promisedDays)),
    yuan: ours.reduce((sum, { fee }) => sum + fee.yuan, 0),
  }
}
