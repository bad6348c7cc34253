import { make } from './make.js'

const clock = new Intl.DateTimeFormat('zh-CN', {
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
  timeZone: 'Asia/Shanghai',
})
const day = new Intl.DateTimeFormat('zh-CN', { month: 'numeric', day: 'numeric', timeZone: 'Asia/Shanghai' })

const when = (at) => {
  const date = new Date(at)
  const today = day.format(date) === day.format(new Date())
  return today ? clock.format(date) : `${day.format(date)} ${clock.format(date)}`
}

/** One message as WeChat shows it: from whom and when, the template's title, its fields with their labels. */
export function drawNote(message, open) {
  const fields = message.fields.flatMap(({ label, value }) => [make('dt', {}, [label]), make('dd', {}, [value])])
  return make('button', { class: 'note', type: 'button', onclick: () => open(message) }, [
    make('span', { class: 'top' }, ['微格 · 服务通知', make('time', {}, [when(message.at)])]),
    make('b', {}, [message.title]),
    make('dl', {}, fields),
  ])
}

/** The pulled-down shade: everything that was delivered, newest first. */
export function drawShade(messages, { open, close }) {
  const back = make('button', { type: 'button', onclick: close }, ['收起'])
  const none = make('p', {}, ['还没有通知。办事时点了“允许”，进展就会送到这里。'])
  const notes = messages.length > 0 ? messages.map((message) => drawNote(message, open)) : [none]
  const shade = make('section', { class: 'shade', 'aria-label': '通知栏' }, [make('h2', {}, ['通知', back]), ...notes])
  shade.addEventListener('keydown', (event) => event.key === 'Escape' && close())
  queueMicrotask(() => back.focus({ preventScroll: true }))
  return shade
}
