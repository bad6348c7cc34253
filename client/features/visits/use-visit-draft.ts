import { useEffect, useState } from 'react'
import type { AskOf, routes } from '../../contract'
import { draw } from '../../platform/cloud/port'
import { forget, recall, remember } from '../../platform/storage'
import { emptyVisit, type VisitDraft } from './model/draft'

const shelfOf = (unitId: string, door: string) => `draft:visit:${unitId}:${door}`

/** Lays a visit that was not taken on the desk again, to be put right; it keeps its name, so that it is not entered twice. */
export function layVisit(input: AskOf<typeof routes.visits.record>) {
  const [door = ''] = input.doors.length === 1 ? input.doors : []
  const { ref, doors, purposes, met = 'somebody', people = '', words = '', photos = [], mood = null, problem } = input
  const draft: VisitDraft = {
    ...{ ref, doors, purposes, met, people, words, photos, mood, next: 'rhythm' },
    ...{ found: problem?.list ?? 'none', problem: problem?.words ?? '', result: problem?.result ?? '' },
  }
  remember(shelfOf(input.unitId, door), draft)
  return { areaId: input.unitId, door }
}

/** What is being written at this door, kept in the phone until it is sent. */
export function useVisitDraft(unitId: string, door: string) {
  const fresh = () => emptyVisit(draw(), door ? [door] : [])
  const [draft, setDraft] = useState<VisitDraft>(() => recall<VisitDraft>(shelfOf(unitId, door)) ?? fresh())
  const [touched, setTouched] = useState(false)
  useEffect(() => {
    if (touched) remember(shelfOf(unitId, door), draft)
  }, [touched, draft, unitId, door])
  return {
    draft,
    change: (part: Partial<VisitDraft>) => {
      setTouched(true)
      setDraft((before) => ({ ...before, ...part }))
    },
    /** It is on its way: the next one is another. */
    done: () => {
      setTouched(false)
      forget(shelfOf(unitId, door))
      setDraft(fresh())
    },
  }
}
