import { Button } from '@tarojs/components'
import type { ReactNode } from 'react'
import { phoneCodeOfBrowser } from '../../platform/phone-code'
import { spoken } from '../spoken'
import styles from './phone-button.module.scss'
import { Press } from './press'

interface PhoneButtonProps {
  id: string
  label: string
  busy?: boolean
  /** The code behind which the number is found; null where the person refused, or none came. */
  onCode: (code: string | null) => void
  children: ReactNode
}

/** WeChat gives a number to nothing but a button of its own; it has no look here, its children have. */
export function PhoneButton({ id, label, busy, onCode, children }: PhoneButtonProps) {
  if (process.env.TARO_ENV === 'h5') {
    return (
      <Press id={id} label={label} disabled={busy} onPress={() => void phoneCodeOfBrowser().then(onCode)}>
        {children}
      </Press>
    )
  }
  return (
    <Button
      id={id}
      className={styles.bare}
      openType="getPhoneNumber"
      hoverClass="pressing"
      disabled={busy}
      onGetPhoneNumber={({ detail }) => onCode(detail.code || null)}
      {...spoken({ role: 'button', label })}
    >
      {children}
    </Button>
  )
}
