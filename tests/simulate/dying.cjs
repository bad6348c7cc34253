/**
 * Stands before the built sweep and lets it die as an instance of the cloud may: in the middle, at its k-th call to the
 * database, before the call has gone out or after it has been carried out and before the answer is read. `die.json` beside
 * this file says when, once.
 */
const { existsSync, readFileSync, rmSync } = require('node:fs')
const http = require('node:http')
const path = require('node:path')

const order = path.join(__dirname, 'die.json')
let left = Number.POSITIVE_INFINITY
let side = 'before'

const send = http.request
http.request = function request(...words) {
  left -= 1
  if (left > 0) return send.apply(this, words)
  if (side === 'before') process.exit(1)
  const sent = send.apply(this, words)
  sent.prependOnceListener('response', () => process.exit(1))
  return sent
}

const { main } = require('./sweep.js')

exports.main = (event, context) => {
  left = Number.POSITIVE_INFINITY
  if (existsSync(order)) {
    const said = JSON.parse(readFileSync(order, 'utf8'))
    rmSync(order)
    left = said.call
    side = said.side
  }
  return main(event, context)
}
