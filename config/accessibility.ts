/** What a screen reader needs to be told. Taro's templates carry no `aria-*` of their own, so each is added by name. */
const told = [
  'aria-role',
  'aria-label',
  'aria-checked',
  'aria-selected',
  'aria-disabled',
  'aria-hidden',
  'aria-modal',
  'aria-live',
  'aria-expanded',
]

const spoken = Object.fromEntries(told.map((name) => [name, '']))

export const accessibility = {
  components: {
    View: spoken,
    Text: spoken,
    Button: spoken,
    Image: spoken,
    Input: spoken,
    Textarea: spoken,
    ScrollView: spoken,
  },
}
