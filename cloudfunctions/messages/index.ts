import { routes } from '../contract'
import { serve } from '../kit/serve'
import { acceptances, templates } from './acceptances'
import { inbox, read, unread } from './inbox'

export const main = serve(routes.messages, { inbox, unread, read, templates, acceptances })
