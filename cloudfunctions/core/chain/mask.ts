const SHORTEST = 8

/** 138****5678: enough for its owner to know it, too little for anybody to ring it. */
export const maskedPhone = (phone: string): string =>
  phone.length < SHORTEST ? `****${phone.slice(-2)}` : `${phone.slice(0, 3)}****${phone.slice(-4)}`

/** 朴** */
export function maskedName(name: string): string {
  const [first = '', ...rest] = [...name]
  return first + '*'.repeat(Math.max(1, rest.length))
}
