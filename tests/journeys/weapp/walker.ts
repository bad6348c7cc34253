import type { Person } from '../moves/person'
import { until } from '../until'
import type { Phone, Phones } from './phones'
import type { Habits } from './wechat'

/** A phone with the mini program in WeChat, for the walks that both builds take. */
export async function walkerOf(phones: Phones, openid: string, habits: Partial<Habits>): Promise<Person> {
  let phone: Phone = await phones.take(openid, undefined, habits)
  /** A finger comes after the eyes: what an answer has just moved stands still again. */
  const taps = async (wanted: string) => {
    await phone.rests()
    await phone.tap(wanted)
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
    tapMark: () => phone.happens('#board-map', 'markertap', { markerId: 0 }),
    async takesFile(wanted) {
      await taps(wanted)
      const shared = await until(
        () => phone.asked('shareFileMessage')[0] as { text: string } | undefined,
        () => `${openid} was handed no file`,
      )
      return shared.text
    },
    look: async () => undefined,
  }
}
