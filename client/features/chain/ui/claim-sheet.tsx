import { View } from '@tarojs/components'
import { useState } from 'react'
import type { LivingAs } from '../../../contract'
import { momentWords } from '../../../language/time'
import { useNow } from '../../../language/use-now'
import { Button } from '../../../ui/controls/button'
import { Chip } from '../../../ui/controls/chip'
import { Copy } from '../../../ui/controls/copy'
import { Line } from '../../../ui/controls/line'
import { Chips } from '../../../ui/layout/chips'
import { Pair, Stack } from '../../../ui/layout/stack'
import { Sheet } from '../../../ui/sheet/sheet'
import { Note } from '../../../ui/states/note'
import { livingAsWords } from '../model/waiting'
import { type Claimed, useSettle } from '../use-settle'

export interface Claimant extends Claimed {
  called: string
  as: LivingAs | null
  words: string | null
  since: number
}

interface ClaimSheetProps {
  claimant: Claimant
  onClose: () => void
  onRing?: () => void
}

const reasons = ['门牌选错了', '不住在这里', '已经搬走了', '不认识，请当面核实'] as const

/** Who says he lives there: yes, or no with a reason that he reads. */
export function ClaimSheet({ claimant, onClose, onRing }: ClaimSheetProps) {
  const { confirm, refuse, sending, failure } = useSettle(onClose)
  const [refusing, setRefusing] = useState(false)
  const [reason, setReason] = useState('')
  const now = useNow()
  const { unitId, door, mateId, called, as, words, since } = claimant
  const who = { unitId, door, mateId }
  const foot = refusing ? (
    <Button
      id="claim-refuse-send"
      busy={sending}
      disabled={!reason.trim()}
      onPress={() => void refuse(who, reason.trim())}
    >
      告诉他没有通过
    </Button>
  ) : (
    <>
      <Button id="claim-confirm" busy={sending} onPress={() => void confirm(who)}>
        确认住在这里
      </Button>
      <Pair>
        {onRing ? (
          <Button id="claim-ring" look="soft" onPress={onRing}>
            先打电话
          </Button>
        ) : (
          <View />
        )}
        <Button id="claim-refuse" look="line" onPress={() => setRefusing(true)}>
          不是这里的
        </Button>
      </Pair>
    </>
  )
  return (
    <Sheet id="claim" title={`${door} 申请入户`} onClose={onClose} foot={foot}>
      <Stack>
        {failure && <Note id="claim-failed" tone="careful" {...failure} />}
        <Stack gap="small">
          <Copy size="xl" strong>
            {called || '没留称呼'}
          </Copy>
          <Copy tone="soft">{[as && `说是${livingAsWords[as]}`, words].filter(Boolean).join('，') || '没有多说'}</Copy>
          <Copy size="sm" tone="quiet">
            {momentWords(since, now)} 申请
          </Copy>
        </Stack>
        {refusing ? (
          why()
        ) : (
          <Copy size="sm" tone="soft">
            确认以后能投票、说事，也能看到同住的人
          </Copy>
        )}
      </Stack>
    </Sheet>
  )

  function why() {
    return (
      <Stack gap="small">
        <Copy strong>为什么？他会看到</Copy>
        <Chips label="为什么">
          {reasons.map((one) => (
            <Chip key={one} on={reason === one} onPress={() => setReason(one)}>
              {one}
            </Chip>
          ))}
        </Chips>
        <Line id="claim-reason" label="或者自己写" hint="一句话就行" value={reason} most={60} onChange={setReason} />
      </Stack>
    )
  }
}
