import { View } from '@tarojs/components'
import { Mic, Square } from 'lucide'
import { useEffect, useRef, useState } from 'react'
import { type Listening, voice } from '../../platform/voice'
import { classes } from '../classes'
import { Icon } from './icon'
import { Press } from './press'
import styles from './voice-button.module.scss'

interface VoiceButtonProps {
  id: string
  value: string
  most: number
  onChange: (value: string) => void
}

const troubles = { refused: '没有允许用话筒', nothing: '没听清，再说一次' } as const

/** Says it instead of writing it: half a minute at most. Where the phone cannot, there is no button. */
export function VoiceButton({ id, value, most, onChange }: VoiceButtonProps) {
  const [listening, setListening] = useState<Listening | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const open = useRef<Listening | null>(null)
  open.current = listening
  useEffect(() => () => open.current?.stop(), [])
  if (!voice) return null
  const { listen } = voice
  const begin = () => {
    const before = value
    setTrouble(null)
    setListening(
      listen({
        onWords: (words) => onChange(`${before}${words}`.slice(0, most)),
        onEnd: (why) => {
          setListening(null)
          setTrouble(why === 'done' ? null : troubles[why])
        },
      }),
    )
  }
  const words = listening ? '正在听，点一下停' : (trouble ?? '说话输入')
  return (
    <Press
      id={id}
      className={classes(styles.button, listening !== null && styles.on)}
      label={words}
      live="polite"
      onPress={() => (listening ? listening.stop() : begin())}
    >
      <Icon of={listening ? Square : Mic} size="sm" />
      <View>{words}</View>
    </Press>
  )
}
