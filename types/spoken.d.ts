import '@tarojs/components'

/** What `config/accessibility.ts` adds to Taro's templates. */
declare module '@tarojs/components' {
  interface StandardProps {
    'aria-role'?: string
    'aria-label'?: string
    'aria-checked'?: boolean
    'aria-selected'?: boolean
    'aria-disabled'?: boolean
    'aria-hidden'?: boolean
    'aria-modal'?: boolean
    'aria-live'?: 'polite' | 'assertive' | 'off'
    'aria-expanded'?: boolean
    role?: string
    tabIndex?: number
  }
}
