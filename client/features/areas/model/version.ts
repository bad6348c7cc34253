import type { AreaVersion, PublicationState } from '../../../contract'
import { momentWords } from '../../../language/time'

const states = {
  checked: '没有发布',
  staging: '正在写入',
  staged: '等待生效',
  folding: '已生效，正在更新名册',
  done: '已生效',
  discarding: '正在撤下',
  discarded: '已撤下',
} as const satisfies Record<PublicationState, string>

export interface VersionView {
  publicationId: string
  title: string
  state: string
  /** 新增 2 · 改动 1 · 停用 0 · 边界 3 */
  counts: string
  by: string
  waits: boolean
}

export const versionView = (version: AreaVersion, now: number): VersionView => ({
  publicationId: version.publicationId,
  title: `第 ${version.number} 版`,
  state: states[version.state],
  counts: `新增 ${version.counts.added} · 改动 ${version.counts.changed} · 停用 ${version.counts.closed} · 边界 ${version.counts.boundaries}`,
  by: [
    `${version.by} ${momentWords(version.at, now)}发布`,
    ...(version.from ? [`${momentWords(version.from, now)}起`] : []),
  ].join('，'),
  waits: version.state === 'staging' || (version.state === 'staged' && (version.from ?? 0) > now),
})
