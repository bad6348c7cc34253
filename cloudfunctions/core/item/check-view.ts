import { type CheckedMaterial, type Instant, type MaterialCheck, paperKinds } from '../../contract'
import { standingOf } from '../request/photos'
import { checkStateOf, onwardOf } from './check'
import { isGood } from './paper'
import type { CheckDocument, CheckedMaterialRecord, PaperDocument } from './stored'

export interface CheckViewing {
  mine: boolean
  mayJudge: boolean
  /** The resident's own papers; empty for the desk. */
  papers: readonly PaperDocument[]
  now: Instant
}

/** A check as its resident or its desk sees it: photos found risky are shown to neither. */
export function checkView(check: CheckDocument, { mine, mayJudge, papers, now }: CheckViewing): MaterialCheck {
  const state = checkStateOf(check)
  return {
    checkId: check._id,
    ...{ version: check.version, state, mine, mayJudge: mayJudge && state !== 'closed' },
    ...{ items: check.items, areaId: check.areaId, areaName: check.areaName, called: check.called },
    ...{ bookingId: check.bookingId, matterId: mine ? check.matterId : null, onward: onwardOf(check) },
    materials: check.materials.map((material) => materialView(check, material, papers)),
    waiting: check.materials.filter((one) => one.state === 'waiting').length,
    ...{ updatedAt: check.updatedAt, closedAt: check.closedAt, purgeAt: check.purgeAt },
    looks: [...check.looks].reverse(),
    offers: state === 'closed' ? [] : offersFor(check, papers, now),
  }
}

function materialView(
  check: CheckDocument,
  { fromPaper, ...material }: CheckedMaterialRecord,
  papers: readonly PaperDocument[],
): CheckedMaterial {
  const shown = material.photos.filter((photo) => standingOf(check, photo) !== 'risky')
  return {
    ...material,
    photos: shown,
    hidden: material.photos.length - shown.length,
    fromPaper: fromPaper !== null,
    keepable:
      !check.behalf &&
      material.paper !== null &&
      material.state === 'complete' &&
      shown.length > 0 &&
      fromPaper === null,
    kept: papers.some((paper) => paper.checkId === check._id && paper.material === material.code),
  }
}

/** Papers from before that would do for what is not yet settled; asked about each time. */
function offersFor(check: CheckDocument, papers: readonly PaperDocument[], now: Instant): MaterialCheck['offers'] {
  const wanted = new Set(
    check.materials
      .filter(({ state, fromPaper }) => ['none', 'missing', 'unclear'].includes(state) && fromPaper === null)
      .map(({ paper }) => paper),
  )
  return papers
    .filter((paper) => wanted.has(paper.kind) && isGood(paper, now))
    .map(({ _id, kind, keptAt, expiresAt }) => ({ paperId: _id, kind, name: paperKinds[kind].name, keptAt, expiresAt }))
}
