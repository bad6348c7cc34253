import { View } from '@tarojs/components'
import { MapPin, Phone } from 'lucide'
import type { DirectoryPlace } from '../../../contract'
import { phoneWords } from '../../../language/phone'
import { spaced } from '../../../language/spacing'
import { canShowOnMap, openProgram, showOnMap } from '../../../platform/map'
import { open } from '../../../platform/navigate'
import { ring } from '../../../platform/phone'
import { Copy } from '../../../ui/controls/copy'
import { Press } from '../../../ui/controls/press'
import { RoundButton } from '../../../ui/controls/round-button'
import styles from './place-line.module.scss'

/** A place or a service, with one tap to ring it or to be led there. */
export function PlaceLine({ place }: { place: DirectoryPlace }) {
  const { placeId, name, words, phone, address, hours, at } = place
  const where = [address, hours].filter(Boolean).join(' · ')
  return (
    <View className={styles.line}>
      <Body place={place}>
        <Copy strong>{name}</Copy>
        <Copy size="sm" tone="soft">
          {words}
        </Copy>
        {where && (
          <Copy size="xs" tone="quiet">
            {spaced(where)}
          </Copy>
        )}
        {phone && (
          <Copy size="sm" tone="link">
            {phoneWords(phone)}
          </Copy>
        )}
      </Body>
      {at && canShowOnMap && (
        <RoundButton
          id={`map-${placeId}`}
          icon={MapPin}
          plain
          label={`在地图上看${name}`}
          onPress={() => showOnMap(at, name, address ?? name)}
        />
      )}
      {phone && (
        <RoundButton id={`ring-${placeId}`} icon={Phone} label={`打电话给${name}`} onPress={() => ring(phone)} />
      )}
    </View>
  )
}

/** Leads on where there is something to open. */
function Body({ place, children }: { place: DirectoryPlace; children: React.ReactNode }) {
  const to = place.open
  if (!to) return <View className={styles.words}>{children}</View>
  const lead = () => ('page' in to ? void open(to.page) : openProgram(to.appId, to.path))
  return (
    <Press id={`open-${place.placeId}`} className={styles.words} label={`${place.name}，打开`} onPress={lead}>
      {children}
    </Press>
  )
}
