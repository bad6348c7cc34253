import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { isWeb } from '../../platform/build'
import { useReadingSize } from '../../platform/reading'
import { classes } from '../classes'
import { ConsentSheet } from '../sheet/consent-sheet'
import { NavBar, type ScreenTone } from './nav-bar'
import styles from './screen.module.scss'

interface ScreenProps {
  id: string
  title: string
  tone?: ScreenTone
  /** What the arrow does; none where there is nothing to go back to. */
  onBack?: () => void
  backLabel?: string
  /** Continues the bar's colour down the page. */
  hero?: ReactNode
  /** Stays within the thumb's reach. */
  foot?: ReactNode
  /** Sheets and notes, over everything. */
  over?: ReactNode
  children: ReactNode
}

/** A page: reading size, bar, body, foot. */
export function Screen({ id, title, tone = 'paper', onBack, backLabel, hero, foot, over, children }: ScreenProps) {
  const { elder, scale } = useReadingSize()
  const grown = elder || scale === 1 ? {} : { style: { '--scale': `${scale}` } as Record<string, string> }
  return (
    <View id={id} className={classes('root', elder && 'elder')} {...grown}>
      <NavBar title={title} tone={tone} onBack={onBack} backLabel={backLabel} />
      {hero}
      <View className={classes(styles.body, hero ? styles.underHero : tone !== 'paper' && styles.underBar)}>
        {children}
      </View>
      {foot && <View className={styles.foot}>{foot}</View>}
      {over}
      {isWeb && <ConsentSheet />}
    </View>
  )
}
