import { make } from './make.js'

/** What a post is called, in the order in which they are shown. */
export const posts = {
  resident: '居民',
  unitHead: '单元长',
  buildingHead: '楼栋长',
  gridHead: '网格长',
  laneHead: '路巷长',
  streetHead: '街长',
  gridWorker: '网格员',
  steward: '红色小管家',
  deskWorker: '值班台',
  officer: '经办人',
  inspector: '督查员',
  administrator: '管理员',
}

/** One of each that tells the story: a family, those who answer for its door, those they send, and who looks after it all. */
const storytellers = [
  ...['resident', 'unitHead', 'buildingHead', 'gridHead', 'laneHead', 'streetHead'],
  ...['gridWorker', 'deskWorker', 'officer', 'administrator'],
]
const PAGE = 30

export const keyOf = ({ openid, post, areaId }) => [openid, post, areaId].join(' ')
/** A little air between Chinese and figures, as in the app: 锦绣小区 3 号楼. */
const spaced = (text) => text.replace(/(\p{Script=Han})(?=[0-9A-Za-z])|([0-9A-Za-z])(?=\p{Script=Han})/gu, '$& ')
export const placeOf = ({ areaName = '' }) => spaced(areaName)

/** A desk of a lane is one of its service centre. */
export const titleOf = ({ post, areaKind }) =>
  post === 'deskWorker' && areaKind === 'lane' ? '全能岗' : (posts[post] ?? post)

/** The server puts those of one home first, so the first of each post belong together. */
export const chosen = (people) =>
  storytellers.map((post) => people.find((person) => person.post === post)).filter((person) => person !== undefined)

function row(person, { current, pick }) {
  const pressed = current(person)
  return make(
    'button',
    { class: 'person', type: 'button', 'aria-pressed': String(pressed), onclick: () => pick(person) },
    [
      make('span', { class: 'face', 'aria-hidden': 'true' }, [person.name.slice(0, 1)]),
      make('div', { class: 'about' }, [
        make('b', {}, [person.name]),
        make('em', {}, [titleOf(person)]),
        make('span', {}, [placeOf(person)]),
      ]),
    ],
  )
}

/** Thousands of rows are not drawn at once: thirty, and thirty more when asked. */
function rows(people, actions) {
  const list = make('div')
  const add = (from) => {
    list.append(...people.slice(from, from + PAGE).map((person) => row(person, actions)))
    const left = people.length - from - PAGE
    if (left <= 0) return
    const more = make('button', { class: 'more', type: 'button' }, [`再看 ${Math.min(PAGE, left)} 位`])
    more.onclick = () => {
      more.remove()
      add(from + PAGE)
      list.children[from + PAGE]?.focus()
    }
    list.append(more)
  }
  add(0)
  return list
}

function group(post, people, actions, open) {
  const heading = make('summary', {}, [posts[post] ?? post, make('small', {}, [`${people.length} 位`])])
  const details = make('details', open ? { open: '' } : {}, [heading])
  const fill = () => details.children.length === 1 && details.append(rows(people, actions))
  if (open) fill()
  else details.addEventListener('toggle', fill, { once: true })
  return details
}

const matches = (words) => (person) => {
  // Found with and without the air.
  const text = `${person.name} ${titleOf(person)} ${person.areaName ?? ''} ${placeOf(person)}`
  return words.every((word) => text.includes(word))
}

/** Draws the people one can be: the storytellers, then everybody by post; or those who answer to the searched words. */
export function drawPeople(target, people, search, actions) {
  const words = search.trim().split(/\s+/).filter(Boolean)
  const found = words.length > 0 ? people.filter(matches(words)) : people
  const byPost = Map.groupBy?.(found, ({ post }) => post) ?? grouped(found)
  const order = [...new Set([...Object.keys(posts), ...byPost.keys()])].filter((post) => byPost.has(post))
  const groups = order.map((post) => group(post, byPost.get(post), actions, words.length > 0))
  const first = make('section', {}, [
    make('h2', {}, ['先认识这几位', make('small', {}, ['都围着同一个家'])]),
    rows(chosen(people), actions),
  ])
  const nobody = make('p', { class: 'nobody' }, [
    people.length === 0 ? '城里还没有人，先把数据种上。' : '没有找到这样的人，换个说法试试。',
  ])
  target.replaceChildren(...(found.length === 0 ? [nobody] : words.length > 0 ? groups : [first, ...groups]))
}

function grouped(people) {
  const byPost = new Map()
  for (const person of people) byPost.set(person.post, [...(byPost.get(person.post) ?? []), person])
  return byPost
}
