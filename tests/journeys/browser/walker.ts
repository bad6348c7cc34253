import { readFile } from 'node:fs/promises'
import type { Person } from '../moves/person'
import type { Hands } from './hands'

/** A phone with the mini program in a browser, for the walks that both builds take. */
export const walkerOf = (hands: Hands): Person => ({
  open: (address) => hands.open(address),
  back: () => hands.tap('#nav-back'),
  sees: (wanted) => hands.sees(wanted),
  seesNoMore: (wanted) => hands.seesNoMore(wanted),
  tap: (wanted) => hands.tap(wanted),
  write: (id, words) => hands.write(id, words),
  tapAndAllow: (wanted) => hands.tapAndAllow(wanted),
  async signal(there) {
    if (there) await hands.mend()
    else await hands.cut()
    // The pages themselves still come from this machine, as they come from the phone's own memory in WeChat.
    await hands.page.evaluate((name) => void window.dispatchEvent(new Event(name)), there ? 'online' : 'offline')
  },
  rings: async (wanted) => void (await hands.sees(wanted)),
  openInGroup: (group, address) => hands.open(address, { group }),
  tapMark: () => hands.page.locator('[id^="mark-"]:visible').first().tap(),
  async takesFile(wanted) {
    const [download] = await Promise.all([hands.page.waitForEvent('download'), hands.tap(wanted)])
    return readFile(await download.path(), 'utf8')
  },
  glances: () => hands.glances(),
  look: (name) => hands.look(name),
})
