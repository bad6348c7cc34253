import { View } from '@tarojs/components'
import { Moon } from 'lucide'
import { useState } from 'react'
import { useWish } from '../../../features/appointments/use-book'
import type { BookForm } from '../../../features/appointments/use-book-form'
import { failureWords } from '../../../language/failures'
import { Button } from '../../../ui/controls/button'
import { Note } from '../../../ui/states/note'
import styles from './book.module.scss'

interface Wished {
  date: string
  count: number
  needed: number
}

/** No evening on that day: when enough wish for one, the centre's head is asked to open it. */
export function WishLine({ form }: { form: BookForm }) {
  const { date, centre } = form
  const { send, sending, failure } = useWish()
  const [wished, setWished] = useState<Wished | null>(null)
  if (!date || !centre) return null
  const wish = async () => {
    const counted = await send({ centreId: centre.centreId, date })
    if (counted) setWished({ date, ...counted })
  }
  if (wished?.date === date) {
    const { count, needed } = wished
    const words = count >= needed ? '人数够了，已经请中心考虑开夜间' : `再有 ${needed - count} 人，就请中心开夜间`
    return (
      <View className={styles.top}>
        <Note id="wish-done" tone="good" title={`记下了，${count} 人想晚上来`} words={words} />
      </View>
    )
  }
  return (
    <View className={styles.top}>
      {failure && <Note id="wish-failed" tone="careful" {...failureWords(failure)} />}
      <Button id="wish" look="line" small icon={Moon} busy={sending} onPress={() => void wish()}>
        白天没空，想晚上来
      </Button>
    </View>
  )
}
