/** 138 1234 5678: as a number is read aloud. */
export const phoneWords = (phone: string) => phone.replace(/^(.{3})(.{4})(.{4})$/, '$1 $2 $3')
