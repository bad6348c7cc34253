import { categoryOf, type RequestView } from '../../contract'
import { postAndName } from '../../features/chain/model/posts'
import { workWords } from '../../language/work'
import { Note } from '../../ui/states/note'

/** Just sent: to whom it went, and when he will answer. */
export function FreshNote({ request }: { request: RequestView }) {
  if (request.state !== 'submitted') return null
  const within = request.category ? `，${workWords(categoryOf(request.category).respond)}内答复您` : '，他会先答复您'
  return (
    <Note id="request-fresh" tone="good" title="送到了" words={`${postAndName(request.inCharge)}已收到${within}`} />
  )
}
