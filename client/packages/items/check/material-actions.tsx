import { Camera } from 'lucide'
import type { CheckedMaterialView } from '../../../features/items/model/check'
import { wholeDateWords } from '../../../language/time'
import { Button } from '../../../ui/controls/button'
import { Copy } from '../../../ui/controls/copy'

interface MaterialActionsProps {
  material: CheckedMaterialView
  busy: boolean
  onShow: () => void
  onReuse: (paperId: string) => void
  onWaive: () => void
  onKeep: () => void
}

/** What the resident may do with one material: show it, use what was kept, say it is not his, keep it for next time. */
export function MaterialActions({ material, busy, onShow, onReuse, onWaive, onKeep }: MaterialActionsProps) {
  const { code, name, mayShow, mayWaive, mayKeep, offer, photos } = material
  if (!mayShow && !mayKeep) return null
  return (
    <>
      {offer && (
        <>
          <Copy size="xs" tone="soft">
            {wholeDateWords(offer.keptAt)}办事时留存过{offer.name}
          </Copy>
          <Button id={`reuse-${code}`} small busy={busy} onPress={() => onReuse(offer.paperId)}>
            同意沿用上次的
          </Button>
        </>
      )}
      {mayShow && (
        <Button
          id={`show-${code}`}
          small
          look={offer ? 'line' : 'soft'}
          icon={Camera}
          label={`${photos.length > 0 ? '重拍' : '拍照'}${name}`}
          onPress={onShow}
        >
          {photos.length > 0 ? '重新拍' : '拍照'}
        </Button>
      )}
      {mayWaive && (
        <Button id={`waive-${code}`} small look="line" busy={busy} label={`${name}，我用不到`} onPress={onWaive}>
          我用不到
        </Button>
      )}
      {mayKeep && (
        <Button id={`keep-${code}`} small look="line" busy={busy} label={`留着${name}，下次办事用`} onPress={onKeep}>
          同意留存，下次不用再拍
        </Button>
      )}
    </>
  )
}
