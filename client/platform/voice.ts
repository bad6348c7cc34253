export interface Listening {
  stop: () => void
}

export interface Heard {
  /** What was said so far, as far as it is sure. */
  onWords: (words: string) => void
  /** Over: by itself, by `stop`, or because there was no leave. */
  onEnd: (why: 'done' | 'refused' | 'nothing') => void
}

/** Turns speech into words. There is none where the phone has no recogniser: then nobody is offered one. */
export interface Voice {
  listen: (heard: Heard) => Listening
}

interface Recognition {
  lang: string
  continuous: boolean
  interimResults: boolean
  onresult: ((event: { results: ArrayLike<ArrayLike<{ transcript: string }>> }) => void) | null
  onerror: ((event: { error: string }) => void) | null
  onend: (() => void) | null
  start: () => void
  stop: () => void
}

/** Longer than anybody speaks to a telephone at a stretch. */
const longest = 30_000

function recogniser(): (new () => Recognition) | null {
  const known = window as unknown as Record<string, (new () => Recognition) | undefined>
  return known.SpeechRecognition ?? known.webkitSpeechRecognition ?? null
}

function inBrowser(): Voice | null {
  const Kind = recogniser()
  if (!Kind) return null
  return {
    listen({ onWords, onEnd }) {
      const recognition = new Kind()
      let why: 'done' | 'refused' | 'nothing' = 'nothing'
      recognition.lang = 'zh-CN'
      recognition.continuous = true
      recognition.interimResults = true
      recognition.onresult = ({ results }) => {
        why = 'done'
        onWords(Array.from(results, (result) => result[0]?.transcript ?? '').join(''))
      }
      recognition.onerror = ({ error }) => {
        if (error === 'not-allowed' || error === 'service-not-allowed') why = 'refused'
      }
      const timer = setTimeout(() => recognition.stop(), longest)
      recognition.onend = () => {
        clearTimeout(timer)
        onEnd(why)
      }
      recognition.start()
      return { stop: () => recognition.stop() }
    },
  }
}

/** WeChat's own plugin is looked after by nobody any more, so in WeChat people type or use their keyboard's microphone. */
export const voice: Voice | null = process.env.TARO_ENV === 'h5' ? inBrowser() : null
