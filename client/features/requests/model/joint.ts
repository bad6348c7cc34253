import type { RequestView } from '../../../contract'
import { momentWords } from '../../../language/time'
import { wallWords } from '../../../language/work'
import { postAndName } from '../../chain/model/posts'

type Joint = NonNullable<RequestView['joint']>
type Called = Joint['departments'][number]

export interface DepartmentView {
  id: string
  title: string
  /** 已到场 and the like, on the right. */
  standing: string
  /** When it came, how long it took, what it said. */
  lines: string[]
}

export interface JointView {
  title: string
  note: string
  departments: DepartmentView[]
}

const standingOf = ({ arrivedAt, outcome }: Called): string => {
  if (outcome) return outcome === 'done' ? '办完签字了' : '有不同意见'
  return arrivedAt === null ? '还没到' : '已到场'
}

function departmentView(called: Called, now: number): DepartmentView {
  const { departmentId, department, name, arrivedAt, response, signedAt, words, stars } = called
  const came = arrivedAt !== null && `${momentWords(arrivedAt, now)} 到场`
  const took = arrivedAt !== null && response !== null && `用了 ${wallWords(response)}`
  const signed = signedAt !== null && `${momentWords(signedAt, now)} 签字`
  return {
    id: departmentId,
    title: `${department} ${name}`,
    standing: standingOf(called),
    lines: [
      [came, took].filter(Boolean).join('，'),
      [signed, stars !== null && `得 ${stars} 颗星`].filter(Boolean).join(' · '),
      words ?? '',
    ].filter(Boolean),
  }
}

/** 街区吹哨、部门报到: who was called, who came when, who has signed. */
export function jointView({ by, dueAt, departments }: Joint, now: number): JointView {
  const signed = departments.filter(({ signedAt }) => signedAt !== null).length
  return {
    title: `${postAndName(by)}吹哨，${departments.length} 个部门一起办`,
    note: `${momentWords(dueAt, now)} 前办完 · 已签字 ${signed}/${departments.length}`,
    departments: departments.map((called) => departmentView(called, now)),
  }
}
