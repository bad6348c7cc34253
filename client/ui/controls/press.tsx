import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { identified } from '../identified'
import { type Spoken, spoken } from '../spoken'

export interface PressProps extends Spoken {
  id?: string
  className?: string
  onPress: () => void
  children?: ReactNode
}

/** Anything that answers a finger: a name and a role for whoever cannot see it, and a change of tone while it is held. */
export function Press({ id, className, onPress, children, role = 'button', disabled, ...told }: PressProps) {
  return (
    <View
      {...identified(id)}
      className={className}
      hoverClass={disabled ? 'none' : 'pressing'}
      hoverStayTime={80}
      onClick={disabled ? undefined : onPress}
      {...spoken({ role, disabled, ...told })}
    >
      {children}
    </View>
  )
}
