/** An element with attributes (`on…` are listeners) and children; text is always text, never markup. */
export function make(tag, attributes = {}, children = []) {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element[name] = value
    else element.setAttribute(name, value)
  }
  element.append(...children)
  return element
}
