import { make } from './make.js'
import { chosen, drawPeople, keyOf } from './people.js'
import { createPhone } from './phone.js'

const at = (id) => document.getElementById(id)
const stage = at('stage')
const search = at('search')
const elder = at('elder')
const two = at('two')

const asked = new URLSearchParams(location.search)
const phones = []
let people = []
let active = 0

/** The address keeps who holds which phone, so that a reload loses nothing. */
function remember() {
  const kept = new URLSearchParams()
  for (const [i, { person }] of phones.entries()) if (person) kept.set(`phone${i + 1}`, keyOf(person))
  if (elder.checked) kept.set('elder', '1')
  if (two.checked) kept.set('two', '1')
  history.replaceState(null, '', `?${kept}`)
}

function redraw() {
  drawPeople(at('people'), people, search.value, {
    current: (person) => phones[active]?.person && keyOf(phones[active].person) === keyOf(person),
    pick: (person) => {
      hand(active, person)
      for (const button of at('people').querySelectorAll('.person')) button.setAttribute('aria-pressed', 'false')
      document.activeElement?.closest('.person')?.setAttribute('aria-pressed', 'true')
    },
  })
}

function hand(i, person) {
  phones[i].become(person, elder.checked)
  remember()
}

function activate(i) {
  active = i
  for (const [each, phone] of phones.entries()) phone.show(phones.length > 1 && each === i)
  redraw()
}

/** Phones are drawn at their true size and shrunk until they fit. */
function shrink() {
  const gap = 28
  const height = (stage.clientHeight - 24) / 872
  const width = (stage.clientWidth - 24 - gap * (phones.length - 1)) / (395 * phones.length)
  document.documentElement.style.setProperty('--scale', String(Math.max(0.3, Math.min(1, height, width))))
}

const lookUp = (key, fallback) => people.find((person) => keyOf(person) === key) ?? fallback

function setPhones(wanted) {
  const [first, ...others] = chosen(people)
  const partner = others.find(({ post }) => post === 'gridHead') ?? others[0] ?? first
  while (phones.length > wanted) phones.pop().remove()
  while (phones.length < wanted) {
    const i = phones.length
    const phone = createPhone({ activate: () => activate(i) })
    phones.push(phone)
    stage.append(phone.place)
    const person = lookUp(asked.get(`phone${i + 1}`), i === 0 ? first : partner)
    if (person) phone.become(person, elder.checked)
  }
  activate(Math.min(active, wanted - 1))
  shrink()
}

function lightWindows() {
  const panes = Array.from({ length: 12 }, () => make('i'))
  document.querySelector('.windows').append(...panes)
  const lit = [1, 3, 4, 6, 9]
  for (const pane of lit) panes[pane].classList.add('lit')
}

async function start() {
  lightWindows()
  elder.checked = asked.get('elder') === '1'
  two.checked = asked.get('two') === '1'
  people = await fetch('/people').then(
    (answer) => answer.json(),
    () => [],
  )
  setPhones(two.checked ? 2 : 1)
  const built = await fetch('/app/', { method: 'HEAD' }).then(
    ({ ok }) => ok,
    () => false,
  )
  if (!built) for (const phone of phones) phone.say(['小程序的网页版还没有生成', '生成之后刷新这里，就能看到'])
}

elder.onchange = () => {
  for (const phone of phones) if (phone.person) phone.become(phone.person, elder.checked)
  remember()
}
two.onchange = () => {
  setPhones(two.checked ? 2 : 1)
  remember()
}
search.oninput = redraw
addEventListener('resize', shrink)
addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.target instanceof HTMLInputElement) return
  event.preventDefault()
  search.focus()
})
void start()
