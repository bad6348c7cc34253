import type { EntryDetail } from '../../../contract'

type More = 'withdraw' | 'close' | 'end' | 'conclude' | 'link' | 'hide' | 'restore' | 'rule' | 'report'

/** The quiet steps that are open to this reader, in the order in which they are offered. */
export function moreOf({ card, may, hiding }: EntryDetail): More[] {
  const sight = hiding?.sight ?? 'shown'
  const steps: Array<[More, boolean]> = [
    ['close', may.close],
    ['link', may.link],
    ['conclude', may.conclude && card.kind === 'meeting' && may.position],
    ['end', may.end],
    ['withdraw', may.withdraw],
    ['hide', may.moderate && (sight === 'shown' || sight === 'reported')],
    ['restore', may.moderate && (sight === 'reported' || sight === 'hidden')],
    ['rule', may.rule],
    ['report', may.report],
  ]
  return steps.flatMap(([step, open]) => (open ? [step] : []))
}
