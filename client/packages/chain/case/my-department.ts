import type { Post } from '../../../contract'
import type { Detail } from './move'

/** The row of a joint case that my post answers for. */
export const myDepartment = ({ request: { joint } }: Detail, posts: readonly Post[]) =>
  joint?.departments.find(({ departmentId }) => posts.some((post) => post.departmentId === departmentId))
