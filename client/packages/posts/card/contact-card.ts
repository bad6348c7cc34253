import type { OutputOf, routes } from '../../../contract'

export type ContactCard = OutputOf<typeof routes.chain.card>
