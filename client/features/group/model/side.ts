import { type Envoy, type PartyKind, speaksForSide, titleOfPost } from '../../../contract'
import { spaced } from '../../../language/spacing'
import { partyWords } from './meeting'

/** Who may speak for a side: those whose post is of it; for a side of neighbours any head or worker besides. */
export const envoysOf = (envoys: readonly Envoy[], kind: PartyKind): Envoy[] =>
  envoys.filter(({ side }) => speaksForSide(kind, side))

/** 红心物业服务中心 · 经办人; 1 网格 · 网格长. */
export const envoyWords = ({ post, areaKind, areaName }: Envoy) =>
  [spaced(areaName), titleOfPost(post, areaKind)].join(' · ')

/** What a side is called where nobody says otherwise: a department by its own name. */
export const sideName = (kind: PartyKind, envoy: Envoy | undefined) =>
  kind === 'department' && envoy ? envoy.areaName.slice(0, 20) : partyWords[kind]
