import type { routes } from '../contract'
import type { UseCase } from '../kit/serve'
import { pageOf } from './paging'

/** What the caller has raised, newest first. One call. */
export const mine: UseCase<typeof routes.requests.mine> = ({ open, ...page }, { openid, now }) =>
  pageOf(
    { 'reporter.openid': openid, ...(open === undefined ? {} : { open }) },
    { field: 'createdAt', direction: 'desc' },
    page,
    { openid, now },
  )
