import { routes } from '../contract'
import { serve } from '../kit/serve'
import { acceptances, templates } from './acceptances'
import { inbox, read, unread } from './inbox'
import { hear, isVerdict } from './verdict'

const answer = serve(routes.messages, { inbox, unread, read, templates, acceptances })

/** Answers the mini program, and hears WeChat's message push. */
export const main = (event: unknown) => (isVerdict(event) ? hear(event) : answer(event))
