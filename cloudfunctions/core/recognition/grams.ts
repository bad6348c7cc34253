/** Longest n-gram that is counted: four characters are a Chinese idiom or two words. */
export const LONGEST = 4

/** Buckets of the hash are 24 bits wide: thousands of known n-grams meet an unknown one by accident once in a thousand. */
export const BUCKETS = 1 << 24

const BREAK = 32

/**
 * A text as recognition reads it: one width, lower case, no blanks, any number is `0`, any punctuation one space,
 * and nothing repeated more than twice.
 */
export const plainOf = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/gu, '')
    .replace(/\p{N}+/gu, '0')
    .replace(/[^\p{L}0]+/gu, ' ')
    .replace(/(.)\1{2,}/gu, '$1$1')
    .trim()

/** Visits every n-gram of a plain text that holds no break, with the bucket it falls into and where it stands. */
export function eachGram(
  plain: string,
  visit: (bucket: number, start: number, length: number) => void,
  longest = LONGEST,
): void {
  for (let start = 0; start < plain.length; start++) {
    let hash = 0x811c9dc5
    for (let length = 1; length <= longest; length++) {
      const code = plain.charCodeAt(start + length - 1)
      if (code === BREAK || Number.isNaN(code)) break
      hash = Math.imul(hash ^ code, 0x9e3779b1)
      hash ^= hash >>> 15
      visit(Math.imul(hash, 0x85ebca6b) >>> 8, start, length)
    }
  }
}
