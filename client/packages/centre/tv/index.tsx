import { View } from '@tarojs/components'
import { newest } from '../../../features/queue/model/hall'
import { useAnnouncer } from '../../../features/queue/use-announcer'
import { useBoard } from '../../../features/queue/use-board'
import { usePageQuery } from '../../../platform/page'
import { spoken } from '../../../ui/spoken'
import { Shown } from '../../../ui/states/shown'
import { CallBanner } from './call-banner'
import { Desks } from './desks'
import styles from './tv.module.scss'
import { TvFoot } from './tv-foot'
import { TvHead } from './tv-head'
import { Waiting } from './waiting'

/** What hangs in the hall: read from three metres, by who has forgotten his glasses. Numbers and desks, nothing of people. */
export default function TvPage() {
  const { view, data, down } = useBoard(usePageQuery('centreId'))
  const { muted, unmute } = useAnnouncer(data)
  const call = data ? newest(data) : null
  if (!data)
    return (
      <View id="tv" className={`root ${styles.tv}`}>
        <View className={styles.waits}>
          <Shown view={view}>{() => null}</Shown>
        </View>
      </View>
    )
  return (
    <View id="tv" className={`root ${styles.tv}`} onClick={muted ? unmute : undefined}>
      <TvHead name={data.name} />
      <View className={styles.body}>
        <View className={styles.left} {...spoken({ role: 'status', live: 'assertive' })}>
          {call && <CallBanner key={call.callId} call={call} />}
          <Desks desks={data.desks} large={call === null} />
        </View>
        <Waiting next={data.next} missed={data.missed} />
      </View>
      <TvFoot board={data} down={down} muted={muted} />
    </View>
  )
}
