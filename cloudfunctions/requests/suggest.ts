import type { routes } from '../contract'
import { suggest as suggested } from '../core/recognition/suggest'
import { loadModels, modelOf } from '../kit/recognition'
import type { UseCase } from '../kit/serve'

/** Categories for a text while it is typed, likeliest first. No call, but one in ten minutes for what was learned at night. */
export const suggest: UseCase<typeof routes.requests.suggest> = async ({ text }, { now }) => {
  await loadModels(now)
  return suggested(text, 3, modelOf(null)).map(({ category, department, confidence }) => ({
    category,
    department,
    confidence,
  }))
}
