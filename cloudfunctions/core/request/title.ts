/** The most characters of a title: what a card shows on one line, and what a message's field `thing` holds. */
export const TITLE_MOST = 20

/** A title from what a resident wrote: the first sentence, or its first 19 characters and an ellipsis. */
export function titleOf(text: string): string {
  const first =
    text
      .split(/[。！？!?\n；;]/)
      .find((part) => part.trim() !== '')
      ?.trim() ?? text.trim()
  const phrase = [...first].length <= TITLE_MOST ? first : (first.split(/[，,]/)[0] ?? first)
  return shortened(phrase, TITLE_MOST)
}

/** At most `most` characters, the last one an ellipsis where something was cut. */
export function shortened(text: string, most: number): string {
  const characters = [...text]
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`
}
