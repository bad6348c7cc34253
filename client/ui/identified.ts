/** An id where there is one: a browser would call an element "undefined" where it is handed nothing. */
export const identified = (id: string | undefined): { id?: string } => (id === undefined ? {} : { id })
