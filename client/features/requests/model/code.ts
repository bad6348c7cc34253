const signs = 6
const code = new RegExp(`^[2-9A-HJKMNP-Z]{${signs}}$`)

/** The number of a case in what somebody wrote: 编号 m4z pju → M4ZPJU; null where there is none yet. */
export function codeIn(text: string): string | null {
  const written = text
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .slice(-signs)
  return code.test(written) ? written : null
}
