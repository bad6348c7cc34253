import { View } from '@tarojs/components'
import type { Paper } from '../../../contract'
import { momentWords, wholeDateWords } from '../../../language/time'
import { srcOf } from '../../../platform/cloud'
import { lookAt } from '../../../platform/photo'
import { Button } from '../../../ui/controls/button'
import { Copy } from '../../../ui/controls/copy'
import { Photos } from '../../../ui/controls/photos'
import { Card } from '../../../ui/layout/card'
import { TitleLine } from '../../../ui/layout/title-line'
import styles from './checked-material.module.scss'
import { PaperTrace } from './paper-trace'

interface PaperCardProps {
  paper: Paper
  now: number
  onDrop: (paper: Paper) => void
}

/** A paper left with us: until when it is good, where it was used, who looked at it, and the way to take it back. */
export function PaperCard({ paper, now, onDrop }: PaperCardProps) {
  const { paperId, name, photos, source, keptAt, expiresAt, uses, looks } = paper
  const good = expiresAt === null || expiresAt > now
  const srcs = photos.map(srcOf)
  return (
    <Card id={`paper-${paperId}`} label={`${name}，${good ? '可沿用' : '已过期'}`}>
      <TitleLine title={name} tag={good ? { words: '可沿用', tone: 'pine' } : { words: '已过期', tone: 'plain' }} />
      <Copy size="sm" tone="soft">
        {wholeDateWords(keptAt)}办“{source}”时留存
      </Copy>
      <Copy size="xs" tone="quiet">
        {expiresAt === null ? '长期有效' : `${wholeDateWords(expiresAt)}到期`}，每次沿用前都会问您
      </Copy>
      <View className={styles.photos}>
        <Photos label={name} srcs={srcs} onLook={(src) => lookAt(srcs, src)} />
      </View>
      <PaperTrace title="用过" lines={uses.map(({ at, what }) => `${momentWords(at, now)} ${what}`)} />
      <PaperTrace title="看过" lines={looks.map(({ at, by }) => `${momentWords(at, now)} ${by}`)} />
      <View className={styles.actions}>
        <Button id={`drop-${paperId}`} look="line" small label={`收回并删除${name}`} onPress={() => onDrop(paper)}>
          收回并删除
        </Button>
      </View>
    </Card>
  )
}
