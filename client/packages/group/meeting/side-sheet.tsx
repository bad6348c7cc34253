import { useState } from 'react'
import { type Envoy, type PartyKind, speaksByDoor } from '../../../contract'
import { postAndName } from '../../../features/chain/model/posts'
import { partyWords } from '../../../features/group/model/meeting'
import { envoysOf, envoyWords, sideName } from '../../../features/group/model/side'
import { type Place, useAudience } from '../../../features/group/use-audience'
import { useEnvoys } from '../../../features/group/use-envoys'
import { spaced } from '../../../language/spacing'
import { Button } from '../../../ui/controls/button'
import { Chip } from '../../../ui/controls/chip'
import { Choice } from '../../../ui/controls/choice'
import { Copy } from '../../../ui/controls/copy'
import { Line } from '../../../ui/controls/line'
import { Chips } from '../../../ui/layout/chips'
import { Stack } from '../../../ui/layout/stack'
import { Sheet } from '../../../ui/sheet/sheet'
import { Shown } from '../../../ui/states/shown'
import { Skeleton } from '../../../ui/states/skeleton'
import { DoorChoice } from './door-choice'

export interface Side {
  kind: PartyKind
  name: string
  /** As it is shown here. */
  who: string
  speaks: { postId: string } | { unitId: string; door: string }
}

interface SideSheetProps {
  /** What the meeting is about. */
  place: Place
  onAdd: (side: Side) => void
  onClose: () => void
}

const kinds = Object.keys(partyWords) as PartyKind[]

/** One more side: which, who speaks for it, and what it is called. */
export function SideSheet({ place, onAdd, onClose }: SideSheetProps) {
  const { view, data } = useEnvoys(place.areaId)
  const walk = useAudience(place)
  const [kind, setKind] = useState<PartyKind>('property')
  const [named, setName] = useState('')
  const [chosen, setChosen] = useState<Envoy | null>(null)
  const [door, setDoor] = useState('')
  const envoy = chosen ?? undefined
  const name = named.trim() || sideName(kind, envoy)
  const choose = (next: PartyKind) => {
    setKind(next)
    setChosen(null)
    setDoor('')
  }
  const add = () => {
    if (chosen) return onAdd({ kind, name, who: postAndName(chosen), speaks: { postId: chosen.postId } })
    onAdd({ kind, name, who: `${spaced(walk.name)} ${door} 的住户`, speaks: { unitId: walk.areaId, door } })
  }
  const ready = chosen !== null || door !== ''
  const foot = (
    <Button id="side-done" disabled={!ready} onPress={add}>
      {ready ? `请${name}来` : '先选谁来说'}
    </Button>
  )
  const others = envoysOf(data?.items ?? [], kind)
  return (
    <Sheet id="side" title="加一方" onClose={onClose} foot={foot}>
      <Stack gap="tap">
        <Chips label="哪一方">
          {kinds.map((one) => (
            <Chip key={one} id={`side-${one}`} on={one === kind} onPress={() => choose(one)}>
              {partyWords[one]}
            </Chip>
          ))}
        </Chips>
        {speaksByDoor(kind) && (
          <DoorChoice
            walk={walk}
            door={door}
            onDoor={(value) => {
              setDoor(value)
              setChosen(null)
            }}
          />
        )}
        <Shown view={view} waiting={<Skeleton cards={1} />}>
          {() => (
            <>
              {others.length > 0 && (
                <Copy size="sm" tone="soft">
                  {speaksByDoor(kind) ? '或者请哪一位来说' : '请哪一位来说'}
                </Copy>
              )}
              {others.length === 0 && !speaksByDoor(kind) && (
                <Copy tone="soft">{`这里还没有${partyWords[kind]}的岗位，请管理员先请人到岗`}</Copy>
              )}
              {others.map((one) => (
                <Choice
                  key={one.postId}
                  id={`side-post-${one.postId}`}
                  on={one.postId === chosen?.postId}
                  title={one.name}
                  note={envoyWords(one)}
                  onPress={() => {
                    setChosen(one)
                    setDoor('')
                  }}
                />
              ))}
            </>
          )}
        </Shown>
        <Line
          id="side-name"
          label="这一方叫什么"
          hint={sideName(kind, envoy)}
          value={named}
          most={20}
          onChange={setName}
        />
      </Stack>
    </Sheet>
  )
}
