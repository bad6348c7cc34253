import { Button as WeChatButton } from '@tarojs/components'
import { Share2 } from 'lucide'
import { useState } from 'react'
import type { SharedCard } from '../../platform/page'
import { copyAddress } from '../../platform/share'
import { spoken } from '../spoken'
import { Button } from './button'
import styles from './phone-button.module.scss'

interface ShareButtonProps {
  id: string
  children: string
  card: SharedCard
  /** Where a page has more than one card: told before WeChat asks it for the one to send. */
  onChosen?: () => void
  look?: 'main' | 'soft' | 'line'
}

/** Sends this page's card to a friend or a group; in a browser, where there are none, the address is copied. */
export function ShareButton({ id, children, card, look = 'soft', onChosen }: ShareButtonProps) {
  const [copied, setCopied] = useState(false)
  if (process.env.TARO_ENV === 'h5') {
    const copy = async () => setCopied(await copyAddress(card))
    return (
      <Button id={id} look={look} icon={Share2} onPress={() => void copy()}>
        {copied ? '网址复制好了' : children}
      </Button>
    )
  }
  return (
    <WeChatButton
      id={id}
      className={styles.bare}
      openType="share"
      hoverClass="pressing"
      onTouchStart={onChosen}
      {...spoken({ role: 'button', label: children })}
    >
      <Button look={look} icon={Share2} onPress={() => undefined}>
        {children}
      </Button>
    </WeChatButton>
  )
}
