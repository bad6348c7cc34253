/**
 * An openid that may reach a function: 1 to 64 of the characters WeChat uses, and a few that readable test names want. Never all
 * digits (the SDK would turn it into a number) nor a name every object answers to.
 */
export function isOpenid(value: unknown): value is string {
  return typeof value === 'string' && /^[\w.:@-]{1,64}$/.test(value) && !/^\d+$/.test(value) && !(value in {})
}
