import { useState } from 'react'
import { privateView } from '../../features/chain/model/private'
import { PrivateCard } from '../../features/chain/ui/private-card'
import { useGivePhone, usePrivate } from '../../features/chain/use-private'
import { go } from '../../platform/navigate'
import { Card } from '../../ui/layout/card'
import { Cell } from '../../ui/layout/cell'
import { Note } from '../../ui/states/note'
import { Shown } from '../../ui/states/shown'
import { Skeleton } from '../../ui/states/skeleton'
import type { InformationSheet } from './information-sheets'

/** What is kept of me, and what I may do about it. */
export function MyInformation({ onOpen }: { onOpen: (sheet: InformationSheet) => void }) {
  const { view } = usePrivate()
  const { send, sending, failure } = useGivePhone()
  const [heard, setHeard] = useState<'given' | 'refused' | null>(null)
  const give = async (code: string | null) => {
    if (code === null) return setHeard('refused')
    setHeard(null)
    if (await send({ code })) setHeard('given')
  }
  return (
    <>
      {note()}
      <Shown view={view} waiting={<Skeleton cards={1} />}>
        {(held) => (
          <PrivateCard
            held={privateView(held)}
            sending={sending}
            onCode={(code) => void give(code)}
            onName={() => onOpen(held.name === null ? 'name' : 'rename')}
          />
        )}
      </Shown>
      <Card id="me-rights">
        <Cell
          id="me-visits"
          title="走访我家的记录"
          note="谁来过，谁看过您的登记"
          onPress={() => void go('visitMine')}
        />
        <Cell
          id="me-papers"
          title="留存的资料"
          note="办事时同意留下的证件，随时可以收回"
          onPress={() => void go('papers')}
        />
        <Cell id="me-export" title="导出我的信息" note="存成一个文件，只交给您" onPress={() => onOpen('export')} />
        <Cell id="me-erase" title="删除我的信息" note="先看清删什么、留什么" onPress={() => onOpen('erase')} />
      </Card>
    </>
  )

  function note() {
    if (heard === 'refused')
      return <Note id="me-phone-refused" tone="careful" title="没拿到手机号" words="不留也能报事。想留时再点一次" />
    if (failure) return <Note id="me-phone-failed" tone="careful" {...failure} />
    if (heard === 'given')
      return <Note id="me-phone-given" tone="good" title="手机号存好了" words="只有办您事的人能看，看一次记一次" />
    return null
  }
}
