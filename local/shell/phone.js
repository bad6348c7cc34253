import { make } from './make.js'
import { drawNote, drawShade } from './notes.js'
import { placeOf, titleOf } from './people.js'

const ASK_EVERY_MS = 2000
const BANNER_MS = 7000

const signal = `<svg width="34" height="12" viewBox="0 0 34 12" fill="currentColor" aria-hidden="true">
  <rect x="0" y="7" width="2.6" height="4" rx=".8"/><rect x="4" y="4.6" width="2.6" height="6.4" rx=".8"/><rect x="8" y="2" width="2.6" height="9" rx=".8"/>
  <rect x="15.6" y="1.6" width="16" height="8.8" rx="2.6" fill="none" stroke="currentColor" opacity=".55"/><rect x="17.2" y="3.2" width="10.6" height="5.6" rx="1.4"/><rect x="32.4" y="4.4" width="1.4" height="3.2" rx=".7" opacity=".55"/></svg>`

const inShanghai = { hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Shanghai' }
const hour = () => new Date().toLocaleTimeString('zh-CN', { ...inShanghai, hour12: false })

/** Whether the page is dark where the status bar lies over it: it shows the app's own header. */
function darkOnTop(frame) {
  try {
    const { document: page } = frame.contentWindow
    for (let element = page.elementFromPoint(60, 8); element; element = element.parentElement) {
      const [r, g, b, a = 1] =
        getComputedStyle(element)
          .backgroundColor.match(/[\d.]+/g)
          ?.map(Number) ?? []
      if (r !== undefined && a > 0.5) return 0.3 * r + 0.6 * g + 0.1 * b < 128
    }
  } catch {
    // The page is still loading.
  }
  return false
}

/** Where the app is now, so that another text size does not lead away from it. */
function pageOf(frame) {
  try {
    return frame.contentWindow.location.hash.replace(/^#\/?/, '')
  } catch {
    return ''
  }
}

/** One phone: its owner, the mini program in a frame, the status bar with the shade behind it. */
export function createPhone({ activate }) {
  const frame = make('iframe', { title: '微格小程序' })
  const time = make('span')
  const count = make('span', { class: 'count' })
  const right = make('span', { class: 'right' }, [count])
  right.insertAdjacentHTML('beforeend', signal)
  const status = make('button', { class: 'status', type: 'button', 'aria-expanded': 'false' }, [time, right])
  const screen = make('div', { class: 'screen' }, [frame, status])
  const owner = make('button', { class: 'owner', type: 'button', onclick: activate })
  const phone = make('section', { class: 'phone' }, [owner, make('div', { class: 'body' }, [screen])])
  const place = make('div', { class: 'place' }, [phone])

  let person = null
  let elder = false
  let messages = []
  let known = null
  let unread = 0
  let shade = null
  let opened = 0

  const address = (page) => {
    const hash = page ? `#/${page.replace(/^\//, '')}` : ''
    // A changed hash alone would leave the app where it is: each opening has an address of its own.
    opened += 1
    return `/app/?${new URLSearchParams({ openid: person.openid, elder: elder ? '1' : '0', opened })}${hash}`
  }
  const open = (page) => {
    frame.src = address(page)
  }
  const tint = () => status.classList.toggle('light', !shade && darkOnTop(frame))
  const closeShade = () => {
    shade?.remove()
    shade = null
    status.setAttribute('aria-expanded', 'false')
    tint()
  }
  const follow = (message) => {
    closeShade()
    screen.querySelector('.banner')?.remove()
    open(message.page)
  }
  const mark = () => {
    count.textContent = unread > 0 ? String(Math.min(unread, 99)) : ''
    status.setAttribute('aria-label', unread > 0 ? `通知栏，${unread} 条新通知` : '通知栏')
  }
  const openShade = () => {
    unread = 0
    mark()
    screen.querySelector('.banner')?.remove()
    shade?.remove()
    shade = drawShade(messages, { open: follow, close: closeShade })
    screen.append(shade)
    status.setAttribute('aria-expanded', 'true')
    tint()
  }
  status.onclick = () => (shade ? closeShade() : openShade())

  const drop = (message) => {
    screen.querySelector('.banner')?.remove()
    const banner = make('div', { class: 'banner', role: 'status' }, [drawNote(message, follow)])
    screen.append(banner)
    setTimeout(() => banner.remove(), BANNER_MS)
  }
  const hear = (heard) => {
    messages = heard
    const fresh = known === null ? [] : heard.filter(({ id }) => !known.has(id))
    known = new Set(heard.map(({ id }) => id))
    unread += fresh.length
    mark()
    if (fresh[0] && !shade) drop(fresh[0])
    if (fresh[0] && shade) openShade()
  }
  const ask = async () => {
    time.textContent = hour()
    tint()
    if (!person || document.hidden) return
    const { openid } = person
    const heard = await fetch(`/shade?openid=${encodeURIComponent(openid)}`).then(
      (answer) => answer.json(),
      () => null,
    )
    if (heard && person.openid === openid) hear(heard)
  }
  const asking = setInterval(ask, ASK_EVERY_MS)
  frame.addEventListener('load', () => setTimeout(ask, 400))

  return {
    place,
    get person() {
      return person
    },
    become(next, large) {
      const same = person?.openid === next.openid
      if (same && elder === large) return
      const page = same ? pageOf(frame) : ''
      if (!same) known = null
      person = next
      elder = large
      unread = 0
      closeShade()
      mark()
      const about = [titleOf(next), placeOf(next)].filter(Boolean).join(' · ')
      owner.replaceChildren(make('i'), make('b', {}, [next.name]), make('span', {}, [about]))
      open(page)
      void ask()
    },
    show: (active) => phone.classList.toggle('active', active),
    say: (words) =>
      screen.append(
        make(
          'div',
          { class: 'none' },
          words.map((word) => make('p', {}, [word])),
        ),
      ),
    remove() {
      clearInterval(asking)
      place.remove()
    },
  }
}
