const { AbortController: Own } = require('./abort') as { AbortController: typeof globalThis.AbortController }

test('whoever listens hears once that it is over', () => {
  const controller = new Own()
  const heard = jest.fn()
  const gone = jest.fn()
  controller.signal.addEventListener('abort', heard)
  controller.signal.addEventListener('abort', gone)
  controller.signal.removeEventListener('abort', gone)
  controller.abort()
  controller.abort()
  expect(controller.signal.aborted).toBe(true)
  expect(heard).toHaveBeenCalledTimes(1)
  expect(gone).not.toHaveBeenCalled()
})
