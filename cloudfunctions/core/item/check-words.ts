import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc'
import type { CheckOnward, Instant } from '../../contract'
import type { PendingNotice } from '../notice/stored'
import { shortened } from '../request/title'
import { checkStateOf, onwardOf, titleOf } from './check'
import type { CheckDocument } from './stored'

dayjs.extend(utc)

interface Said {
  openid: string
  kind: 'materials'
  title: string
  words: string
  page: string
  at: Instant
  push: PendingNotice['push']
}

const shortWords = { missing: '还缺', unclear: '看不清' } as const

const onwardWords: Record<CheckOnward, string> = {
  matter: '接着给您办。',
  booking: '按约好的时间来就行。',
  online: '可以直接网上申请，不用跑。',
  away: '可以放心来办，走不开也能申请上门或代办。',
  home: '可以放心来办，走不开也能申请上门。',
  errand: '可以放心来办，走不开也能申请代办。',
  desk: '可以放心来办。',
}

/** What the resident hears when the desk has looked: all there, or what is short and why. */
export function verdictTiding(check: CheckDocument, now: Instant): Said {
  const short = check.materials.flatMap(({ name, state, words }) =>
    state === 'missing' || state === 'unclear' ? [`${shortWords[state]}“${name}”${words ? `：${words}` : ''}`] : [],
  )
  const ready = checkStateOf(check) === 'ready'
  const title = ready ? '材料都齐了' : short.length > 0 ? `还有 ${short.length} 样材料要补` : '材料看过了'
  const words = ready
    ? `办“${titleOf(check)}”的材料，${check.areaName}都看过了，${onwardWords[onwardOf(check)]}`
    : short.length > 0
      ? `${short.join('；')}。`
      : `办“${titleOf(check)}”，还有材料没有拍。`
  const page = `packages/items/check/index?id=${check._id}`
  const phrase = ready ? '材料已齐' : '材料待补'
  return {
    ...{ openid: check.openid, kind: 'materials' as const, title, words, page, at: now },
    push: {
      use: 'progress',
      data: {
        thing1: { value: shortened(titleOf(check), 20) },
        phrase2: { value: phrase },
        thing3: { value: shortened(words, 20) },
        time4: { value: dayjs(now).utcOffset(8).format('YYYY年M月D日 HH:mm') },
      },
    },
  }
}
