import type { routes } from '../contract'
import { suggest as suggested } from '../core/recognition/suggest'
import type { UseCase } from '../kit/serve'

/** Categories for a text while it is typed, likeliest first; no database call. */
export const suggest: UseCase<typeof routes.requests.suggest> = async ({ text }) =>
  suggested(text).map(({ category, department, confidence }) => ({ category, department, confidence }))
