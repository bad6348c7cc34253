import { setTimeout } from 'node:timers/promises'
import type { Person } from '../moves/person'
import { until } from '../until'
import type { Phone, Phones } from './phones'
import type { Habits } from './wechat'

/** A finger is never faster than this: what the tap before has changed is drawn by then. */
const BETWEEN_TAPS_MS = 20

/** A phone with the mini program in WeChat, for the walks that both builds take. */
export async function walkerOf(phones: Phones, openid: string, habits: Partial<Habits>): Promise<Person> {
  let phone: Phone = await phones.take(openid, undefined, habits)
  /** A finger comes after the eyes: what an answer has just moved stands still again. */
  const taps = async (wanted: string) => {
    await phone.rests()
    await phone.tap(wanted)
    await setTimeout(BETWEEN_TAPS_MS)
  }
  return {
    async open(address) {
      phone = await phones.take(openid, address, habits)
    },
    back: () => taps('#nav-back'),
    sees: (wanted) => phone.sees(wanted),
    seesNoMore: (wanted) => phone.seesNoMore(wanted),
    tap: taps,
    write: (id, words) => phone.write(id, words),
    // WeChat asks by itself; whether it is allowed is a habit.
    tapAndAllow: taps,
    async signal(there) {
      phone.signal(there)
    },
    async rings(wanted) {
      const before = phone.asked('makePhoneCall').length
      await taps(wanted)
      await until(
        () => phone.asked('makePhoneCall')[before],
        () => `${openid} rang nobody`,
      )
    },
    async openInGroup(group, address) {
      phone = await phones.take(openid, address, { ...habits, group })
    },
    tapMark: () => phone.happens('#board-map', 'markertap', { markerId: 0 }),
    async takesFile(wanted) {
      await taps(wanted)
      const shared = await until(
        () => phone.asked('shareFileMessage')[0] as { text: string } | undefined,
        () => `${openid} was handed no file`,
      )
      return shared.text
    },
    async glances() {
      phone.pages.hidden()
      await setTimeout(BETWEEN_TAPS_MS)
      phone.pages.shownAgain()
      await phone.rests()
    },
    look: async () => undefined,
  }
}
