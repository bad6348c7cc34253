import { useState } from 'react'
import { routes } from '../../../contract'
import { type PostCardData, placeAndTitle } from '../../../features/posts/model/post'
import { useAct } from '../../../features/posts/use-act'
import { Button } from '../../../ui/controls/button'
import { Copy } from '../../../ui/controls/copy'
import { Field } from '../../../ui/controls/field'
import { Stack } from '../../../ui/layout/stack'
import { Sheet } from '../../../ui/sheet/sheet'
import { Note } from '../../../ui/states/note'

interface EndSheetProps {
  card: PostCardData
  how: 'end' | 'resign'
  onClose: () => void
}

/** A term ends, by the head above or by who holds it: a decision, so it is asked. */
export function EndSheet({ card, how, onClose }: EndSheetProps) {
  const ending = useAct(routes.chain.endPost)
  const resigning = useAct(routes.chain.resign)
  const [words, setWords] = useState('')
  const said = words.trim()
  const mine = how === 'resign'
  const postId = card.postId ?? ''
  const end = async () => {
    const done = mine
      ? await resigning.send({ postId, ...(said ? { words: said } : {}) })
      : await ending.send({ postId, since: card.holder?.since ?? 0, words: said })
    if (done) onClose()
  }
  const failure = ending.failure ?? resigning.failure
  const foot = (
    <Button
      id="end-send"
      busy={ending.sending || resigning.sending}
      disabled={!mine && said === ''}
      onPress={() => void end()}
    >
      {mine ? '确定，不再担任' : `结束${card.holder?.name ?? ''}的任期`}
    </Button>
  )
  return (
    <Sheet id="end" title={mine ? '不再担任这个岗位？' : '结束任期'} onClose={onClose} foot={foot}>
      <Stack>
        {failure && <Note id="end-failed" tone="careful" {...failure} />}
        <Copy strong>{placeAndTitle(card)}</Copy>
        <Copy size="sm" tone="soft">
          {`马上生效。等着办的事先转给上一级，${mine ? '上一级会收到消息' : '本人会收到消息'}`}
        </Copy>
        <Field
          id="end-words"
          label="说明"
          hint={mine ? '说一句原因，不写也行' : '写一句原因，本人看得到'}
          value={words}
          most={100}
          inSheet
          onChange={setWords}
        />
      </Stack>
    </Sheet>
  )
}
