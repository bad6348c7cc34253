/** Says words aloud. There is none where the machine has no voice: WeChat has none of its own. */
export interface Speech {
  /** Resolves to false where it was not said: a browser keeps silent until somebody has touched the page. */
  say: (words: string) => Promise<boolean>
  hush: () => void
}

/** Longer than any call takes; some machines never tell that they have finished. */
const LONGEST = 15_000

function inBrowser(): Speech | null {
  const { speechSynthesis: voice, SpeechSynthesisUtterance: Utterance } = window
  if (!voice || !Utterance) return null
  return {
    hush: () => voice.cancel(),
    say: (words) =>
      new Promise((resolve) => {
        const saying = new Utterance(words)
        const timer = setTimeout(() => over(true), LONGEST)
        function over(said: boolean) {
          clearTimeout(timer)
          resolve(said)
        }
        saying.lang = 'zh-CN'
        saying.rate = 0.9
        saying.onend = () => over(true)
        saying.onerror = ({ error }) => over(error !== 'not-allowed')
        voice.speak(saying)
      }),
  }
}

export const speech: Speech | null = process.env.TARO_ENV === 'h5' ? inBrowser() : null
