/**
 * Runs inside a worker thread: loads one function's bundle and answers one call at a time, as an instance in the cloud does.
 * Plain CommonJS, so that it starts without a compiler.
 */
const { parentPort, workerData } = require('node:worker_threads')
const { format } = require('node:util')

let current = ''

for (const level of ['debug', 'log', 'info', 'warn', 'error']) {
  console[level] = (...words) => parentPort.postMessage({ kind: 'log', id: current, level, text: format(...words) })
}

/** `getWXContext()` and the SDK's address are read from process.env at every call. */
function wear(environment) {
  for (const [name, value] of Object.entries(environment)) {
    if (value === null) delete process.env[name]
    else process.env[name] = value
  }
}

/** The code of an expected refusal, `{ ok: false, error: { code } }`, so that nobody must parse the answer to count it. */
function refusalOf(result) {
  const code = result?.ok === false ? result.error?.code : undefined
  return typeof code === 'string' ? code : undefined
}

const wordsOf = (error) => (error instanceof Error ? (error.stack ?? error.message) : format(error))

/** A call from a phone carries who calls; one from another function does not. */
function eventOf(text, { TCB_SOURCE, WX_OPENID, WX_APPID }) {
  const event = JSON.parse(text)
  if (TCB_SOURCE === 'wx_client') event.userInfo = { appId: WX_APPID, openId: WX_OPENID }
  return event
}

async function answer(main, { id, event, context, environment }) {
  current = id
  wear(environment)
  try {
    const result = await main(eventOf(event, environment), context)
    parentPort.postMessage({ kind: 'answer', id, text: JSON.stringify(result) ?? 'null', refusal: refusalOf(result) })
  } catch (error) {
    const message = error instanceof Error ? error.message : format(error)
    parentPort.postMessage({ kind: 'threw', id, message, stack: wordsOf(error) })
  }
}

try {
  const { main } = require(workerData.file)
  if (typeof main !== 'function') throw new Error('the bundle exports no main function')
  parentPort.on('message', (call) => answer(main, call))
  parentPort.postMessage({ kind: 'ready' })
} catch (error) {
  parentPort.postMessage({ kind: 'broken', message: wordsOf(error) })
}
