/**
 * Stands before a built function and now and then lets its instance die in the middle, as one of the cloud may: at some call to the
 * database, before it has gone out or after it has been carried out and before the answer is read. `SHARE` of the calls die.
 */
const http = require('node:http')

const SHARE = Number(process.env.WEIGE_DYING ?? 0)
let left = Number.POSITIVE_INFINITY
let isBefore = true

const send = http.request
http.request = function request(...words) {
  left -= 1
  if (left > 0) return send.apply(this, words)
  if (isBefore) process.exit(1)
  const sent = send.apply(this, words)
  sent.prependOnceListener('response', () => process.exit(1))
  return sent
}

const { main } = require('./built.js')

exports.main = (event, context) => {
  const dies = Math.random() < SHARE
  left = dies ? 1 + Math.floor(Math.random() * 7) : Number.POSITIVE_INFINITY
  isBefore = Math.random() < 0.5
  return main(event, context)
}
