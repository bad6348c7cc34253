import { useEffect, useState } from 'react'
import type { QueueBoard } from '../../contract'
import { speech } from '../../platform/speech'
import { recall, remember } from '../../platform/storage'
import { stillTold, toSay } from './model/hall'
import { saidCall } from './model/said'

/** Reads each new call out, once in its life: a display that is opened anew repeats none. `unmute` is for the finger a browser waits for. */
export function useAnnouncer(board: QueueBoard | undefined) {
  const [muted, setMuted] = useState(false)
  useEffect(() => {
    if (!board) return
    const shelf = `hall:said:${board.centreId}`
    const said = recall<string[]>(shelf) ?? []
    const fresh = toSay(board, said)
    const told = [...stillTold(board, said), ...fresh.map(({ callId }) => callId)]
    if (told.join() !== said.join()) remember(shelf, told)
    for (const { number, desk } of fresh)
      void speech?.say(saidCall(number, desk.no)).then((isSaid) => setMuted(!isSaid))
  }, [board])
  return {
    muted,
    unmute: () => {
      setMuted(false)
      void speech?.say('叫号的声音打开了')
    },
  }
}
