import type { ChildArea, WaitingItem } from '../../../contract'
import type { HouseholdDocument } from '../stored'
import { isVisitDue } from '../tally'
import type { CaseItem } from './cases'

/** What a page can show of each without hiding the others. */
const MOST = { case: 12, claim: 10, visit: 6 } as const
const pressing = { red: 0, amber: 1, green: 2, off: 3 } as const

/** Late ones first, then by colour; among equals as the clock runs. */
const casesFirst = (items: readonly CaseItem[]): WaitingItem[] =>
  [...items]
    .sort((a, b) => pressing[a.lamp.colour] - pressing[b.lamp.colour] || (a.lamp.dueAt ?? 0) - (b.lamp.dueAt ?? 0))
    .slice(0, MOST.case)
    .map((item) => ({ kind: 'case', ...item }))

export const claimsIn = (
  households: readonly HouseholdDocument[],
  mateId: (household: HouseholdDocument, openid: string) => string,
): WaitingItem[] =>
  households
    .flatMap((household) =>
      household.people.flatMap(({ openid, called, as, words, since, confirmed }) =>
        confirmed
          ? []
          : [
              {
                kind: 'claim' as const,
                ...{ unitId: household.unitId, door: household.door, mateId: mateId(household, openid) },
                ...{ called, as, words, since },
              },
            ],
      ),
    )
    .sort((a, b) => a.since - b.since)
    .slice(0, MOST.claim)

/** Claims that are settled one level down. */
export const claimsBelow = (children: readonly ChildArea[]): WaitingItem[] =>
  children
    .filter(({ claims }) => claims > 0)
    .sort((a, b) => b.claims - a.claims)
    .slice(0, MOST.claim)
    .map(({ areaId, name, claims }) => ({ kind: 'claims', areaId, name, count: claims }))

/** Whom to call on: who has no phone first, then who has waited longest. */
export const visitsIn = (households: readonly HouseholdDocument[], now: number): WaitingItem[] =>
  households
    .filter(({ visit }) => isVisitDue(visit, now))
    .sort(
      (a, b) =>
        Number(b.phoneless !== null) - Number(a.phoneless !== null) || (a.visit.dueAt ?? 0) - (b.visit.dueAt ?? 0),
    )
    .slice(0, MOST.visit)
    .map(({ unitId, door, people, phoneless, visit }) => ({
      kind: 'visit',
      ...{ unitId, door, called: phoneless?.called ?? people[0]?.called ?? '' },
      ...{ lastAt: visit.lastAt, dueAt: visit.dueAt ?? now },
    }))

/** What waits, most pressing first: matters, claims, visits. */
export const waitingOf = (
  cases: readonly CaseItem[],
  claims: readonly WaitingItem[],
  visits: readonly WaitingItem[],
): WaitingItem[] => [...casesFirst(cases), ...claims, ...visits]
