import type { HousemateView, PhonelessRecord } from '../../contract'
import type { HouseholdDocument, Housemate } from './stored'

/** The people behind a door as those see them who may see the roster, whoever has lived there longest first. */
export const matesOf = (
  { people }: Pick<HouseholdDocument, 'people'>,
  openid: string,
  mateId: (openid: string) => string,
): HousemateView[] =>
  [...people].sort((a, b) => orderOf(a) - orderOf(b)).map((mate) => mateView(mate, mate.openid === openid, mateId))

/** Confirmed ones before claims, each by date. */
const orderOf = ({ since, confirmed }: Housemate) => (confirmed ? since - Number.MAX_SAFE_INTEGER / 2 : since)

const mateView = (
  { openid, called, as, words, since, confirmed }: Housemate,
  me: boolean,
  mateId: (openid: string) => string,
): HousemateView => ({
  mateId: mateId(openid),
  me,
  called,
  as,
  words,
  since,
  confirmed: confirmed && { at: confirmed.at, by: confirmed.by.name, vouched: confirmed.by.postId === null },
})

export const phonelessView = ({ phoneless }: Pick<HouseholdDocument, 'phoneless'>): PhonelessRecord | null =>
  phoneless && {
    called: phoneless.called,
    since: phoneless.since,
    by: phoneless.by.name,
    consent: phoneless.consent ?? null,
  }
