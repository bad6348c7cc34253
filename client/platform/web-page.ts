/** What the address of the web build says: in front of the hash or behind it. */
const asked = (name: string) => {
  const behind = window.location.hash.split('?')[1] ?? ''
  return new URLSearchParams(window.location.search).get(name) ?? new URLSearchParams(behind).get(name)
}

/** A word from the address, remembered for as long as this tab lives. */
export function fromAddress(name: string): string | null {
  const found = asked(name)
  if (found !== null) sessionStorage.setItem(`weige:${name}`, found)
  return found ?? sessionStorage.getItem(`weige:${name}`)
}

/** Who is using the web build: in a browser nobody but the address can say. WeChat's cloud knows by itself. */
export const openidOfPage = () => fromAddress('openid') ?? ''
