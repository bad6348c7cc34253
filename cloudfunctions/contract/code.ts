/** The signs of a code: for reading aloud over the telephone, and so without 0, O, 1, I, L. */
export const codeSigns = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

const written = (signs: number) => new RegExp(`^[${codeSigns}]{${signs}}$`)

/** The number of a case, and that of a booking. */
export const sixSigns = written(6)
/** What nobody guesses: the code by which a matter is taken over. */
export const eightSigns = written(8)
