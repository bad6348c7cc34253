import { View } from '@tarojs/components'
import { useState } from 'react'
import type { DepartmentId } from '../../../contract'
import { WordsSheet } from '../../../features/requests/ui/words-sheet'
import { useMove } from '../../../features/requests/use-move'
import { Copy } from '../../../ui/controls/copy'
import { Stars } from '../../../ui/controls/stars'
import { type MoveSheetProps, named } from './move'

type Marks = Partial<Record<DepartmentId, number>>

/** Done: how, and to be seen. A joint case is marked department by department; an emergency needs a picture. */
export function ResolveSheet({ detail, onGone, onClose }: MoveSheetProps) {
  const { send, sending, failure } = useMove('resolve', onGone)
  const [marks, setMarks] = useState<Marks>({})
  const { kind, joint, photos: before } = detail.request
  const departments = joint?.departments ?? []
  const unsigned = departments.filter(({ signedAt }) => signedAt === null)
  const answer = kind === 'grumble'
  return (
    <WordsSheet
      id="resolve"
      title={answer ? '答复居民' : '办好了'}
      lead={leadOf(answer, before.length > 0)}
      label={answer ? '怎么答复' : '怎么办好的'}
      hint={answer ? '怎么答复？说清楚能办什么、什么时候办' : '怎么办好的？如：换了新的感应灯，试过三次都亮'}
      most={500}
      withPhotos
      photoNeeded={kind === 'emergency'}
      missing={unsigned.length > 0 ? `还有 ${unsigned.length} 个部门没签字` : null}
      action="请居民评价"
      sending={sending}
      failure={failure}
      onSend={async ({ words, photos, unsent }) => {
        const given = Object.keys(marks).length > 0 ? { marks } : {}
        if (await send({ ...named(detail), result: words, photos, ...given }, unsent)) onClose()
      }}
      onClose={onClose}
    >
      {departments.map(({ departmentId, department }) => (
        <View key={departmentId}>
          <Copy size="sm" tone="soft" centred>
            给{department}打分，不打也行
          </Copy>
          <Stars
            id={`resolve-${departmentId}`}
            given={marks[departmentId as DepartmentId] ?? 0}
            onGive={(stars) => setMarks((before) => ({ ...before, [departmentId]: stars }))}
          />
        </View>
      ))}
    </WordsSheet>
  )
}

const leadOf = (answer: boolean, pictured: boolean) => {
  if (answer) return '居民会看到您的答复，再评价满意不满意'
  const after = '居民看过、评价过，这件事才算办结'
  return pictured ? `${after}。居民报的时候拍了照，办好也拍一张` : after
}
