import type { Post } from '../../../contract'
import { postWords } from '../../../features/chain/model/posts'
import type { Figures } from '../../../features/requests/model/figures'
import { spaced } from '../../../language/spacing'
import { FiguresHero } from '../../../ui/layout/figures-hero'

interface InboxHeroProps {
  posts: readonly Post[]
  figures: Figures | null
}

const postLine = (posts: readonly Post[]) => {
  const [first] = posts
  if (!first) return ''
  const others = posts.length > 1 ? ` 等 ${posts.length} 个岗位` : ''
  return `${postWords[first.post]} · ${spaced(first.areaName)}${others}`
}

/** In whose name one looks, and the numbers that a head scans. */
export function InboxHero({ posts, figures }: InboxHeroProps) {
  return (
    <FiguresHero
      line={postLine(posts)}
      figures={[
        { words: '红灯', value: figures?.red, tone: 'red' },
        { words: '今天到期', value: figures?.today, tone: 'amber' },
        { words: '待我办', value: figures?.todo },
      ]}
    />
  )
}
