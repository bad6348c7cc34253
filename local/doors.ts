import type { IncomingMessage } from 'node:http'

const isLoopback = (address: string | undefined): boolean => /^(127\.|::1$|::ffff:127\.)/.test(address ?? '')

/**
 * Functions run on this machine and the SDK signs what it sends. Nobody else may use the functions' own door: no other machine, and
 * no page in a browser, which cannot send that header to another origin.
 */
export const fromFunctions = ({ socket, headers }: IncomingMessage): boolean =>
  isLoopback(socket.remoteAddress) && headers.authorization !== undefined

/** A foreign name that was made to lead here would make a foreign page one of ours. */
export const isOurName = (host = ''): boolean => /^(localhost|127(\.\d+){3}|\[::1\])(:\d+)?$/.test(host)
