import { View } from '@tarojs/components'
import { CircleCheck, Info, MapPin, Phone } from 'lucide'
import { type MatterView, matterRules } from '../../../contract'
import { phoneWords } from '../../../language/phone'
import { spaced } from '../../../language/spacing'
import { momentWords } from '../../../language/time'
import { srcOf } from '../../../platform/cloud'
import { ring } from '../../../platform/phone'
import { lookAt } from '../../../platform/photo'
import { Button } from '../../../ui/controls/button'
import { Copy } from '../../../ui/controls/copy'
import { Icon } from '../../../ui/controls/icon'
import { Photos } from '../../../ui/controls/photos'
import { Card } from '../../../ui/layout/card'
import { Cell } from '../../../ui/layout/cell'
import { outcomeWords } from '../model/words'
import styles from './result-card.module.scss'

interface ResultCardProps {
  result: NonNullable<MatterView['result']>
  now: number
}

/** What came of it: done; refused, with the rule and what to do next; or whose it is, with one tap to reach them. */
export function ResultCard({ result: { outcome, words, rule, office, photos, at, onTime }, now }: ResultCardProps) {
  const srcs = photos.map(srcOf)
  const done = outcome === 'done'
  return (
    <Card id="matter-result" warm={!done} label={`结果：${outcomeWords[outcome]}`}>
      <View className={styles.top}>
        <Icon of={done ? CircleCheck : Info} />
        <View className={styles.title}>{outcomeWords[outcome]}</View>
      </View>
      {rule && <Copy strong>{matterRules[rule]}</Copy>}
      <Copy written>{words}</Copy>
      <Copy size="xs" tone="quiet">
        {[momentWords(at, now), done ? (onTime ? '按时办结' : '超时办结') : ''].filter(Boolean).join(' · ')}
      </Copy>
      {srcs.length > 0 && (
        <View className={styles.photos}>
          <Photos label="结果照片" srcs={srcs} onLook={(src) => lookAt(srcs, src)} />
        </View>
      )}
      {office && (
        <View className={styles.office}>
          <Cell icon={MapPin} title={office.name} note={[spaced(office.place), phoneWords(office.phone)].join(' · ')} />
          <Button id="office-ring" icon={Phone} label={`打电话给${office.name}`} onPress={() => ring(office.phone)}>
            打电话问问
          </Button>
        </View>
      )}
      {outcome === 'refused' && (
        <Copy id="result-next" size="sm" tone="soft">
          情况变了可以再申请；觉得不对，评价里选“没解决”，会有别的人再问您一次
        </Copy>
      )}
    </Card>
  )
}
