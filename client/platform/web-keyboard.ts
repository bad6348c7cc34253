const answers = new Set(['button', 'link', 'tab', 'radio', 'checkbox', 'switch', 'option'])

/** In a browser, what answers a finger answers Enter and the space bar too. */
export function listenToKeys() {
  document.addEventListener('keydown', (event) => {
    const { target, key } = event
    if ((key !== 'Enter' && key !== ' ') || !(target instanceof HTMLElement)) return
    if (!answers.has(target.getAttribute('role') ?? '')) return
    event.preventDefault()
    target.click()
  })
}
