import { routes } from '../../contract'
import { useReading } from '../../data/use-reading'
import { codeIn } from './model/code'

const none = '222222'

/** The case whose number somebody wrote; asked once the number is whole. */
export function useFind(text: string) {
  const code = codeIn(text)
  const reading = useReading(routes.requests.find, { code: code ?? none }, { enabled: code !== null, kept: false })
  return { asked: code !== null, ...reading }
}
