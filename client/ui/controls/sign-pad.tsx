import { Canvas, type CanvasTouchEvent, View } from '@tarojs/components'
import { Eraser } from 'lucide'
import { useEffect, useRef, useState } from 'react'
import { isWeb } from '../../platform/build'
import { type Ink, openInk, type Phase } from '../../platform/ink'
import { spoken } from '../spoken'
import { Button } from './button'
import styles from './sign-pad.module.scss'

interface SignPadProps {
  id: string
  label: string
  /** Hears how to take a picture of the signature; null while there is none. */
  onSigned: (picture: (() => Promise<string>) | null) => void
}

/** White paper to sign on with a finger, and a way to begin again. */
export function SignPad({ id, label, onSigned }: SignPadProps) {
  const ink = useRef<Ink | null>(null)
  const told = useRef(onSigned)
  told.current = onSigned
  const [signed, setSigned] = useState(false)
  const [broken, setBroken] = useState(false)
  useEffect(() => {
    let gone = false
    const hear = (there: boolean) => {
      setSigned(there)
      told.current(there ? () => (ink.current ? ink.current.picture() : Promise.reject(new Error('no paper'))) : null)
    }
    void openInk(id, hear).then((opened) => {
      if (gone) opened?.close()
      else ink.current = opened
      if (!gone) setBroken(opened === null)
    })
    return () => {
      gone = true
      ink.current?.close()
    }
  }, [id])
  const hand =
    (phase: Phase) =>
    ({ touches }: CanvasTouchEvent) => {
      const [at] = touches
      ink.current?.touch(phase, at?.x ?? 0, at?.y ?? 0)
    }
  return (
    <View>
      <View className={styles.paper}>
        {isWeb ? (
          <View id={id} className={styles.canvas} {...spoken({ role: 'img', label })} />
        ) : (
          <Canvas
            id={id}
            canvasId={id}
            type="2d"
            className={styles.canvas}
            disableScroll
            onTouchStart={hand('start')}
            onTouchMove={hand('move')}
            onTouchEnd={hand('end')}
          />
        )}
        {!signed && (
          <View className={styles.hint} {...spoken({ hidden: true })}>
            {broken ? '这台手机画不了，请到窗口签' : '请用手指在这里签名'}
          </View>
        )}
      </View>
      <View className={styles.again}>
        <Button
          id={`${id}-clear`}
          small
          look="line"
          icon={Eraser}
          disabled={!signed}
          onPress={() => ink.current?.clear()}
        >
          擦掉重签
        </Button>
      </View>
    </View>
  )
}
