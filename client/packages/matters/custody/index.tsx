import { useState } from 'react'
import type { MatterView } from '../../../contract'
import { originalView } from '../../../features/matters/model/originals'
import { OriginalLine } from '../../../features/matters/ui/original-line'
import { useMatter, useMatterMove } from '../../../features/matters/use-matter'
import { useGone } from '../../../features/requests/use-gone'
import { useNow } from '../../../language/use-now'
import { back } from '../../../platform/navigate'
import { usePageQuery, usePull } from '../../../platform/page'
import { Button } from '../../../ui/controls/button'
import { Copy } from '../../../ui/controls/copy'
import { Card } from '../../../ui/layout/card'
import { Pair, Stack } from '../../../ui/layout/stack'
import { ActionFoot } from '../../../ui/screen/action-foot'
import { Screen } from '../../../ui/screen/screen'
import { Empty } from '../../../ui/states/empty'
import { Note } from '../../../ui/states/note'
import { Shown } from '../../../ui/states/shown'
import { Skeleton } from '../../../ui/states/skeleton'
import { type CustodySheet, CustodySheets } from './custody-sheets'

const waiting = ({ originals }: MatterView) => originals.filter(({ waits }) => waits === 'applicant')

/** The custody list (原件交接单) from the resident's side: what is with whom, and his word to each hand-over. */
export default function CustodyPage() {
  const matterId = usePageQuery('id')
  const { view, data, fresh } = useMatter(matterId)
  const [sheet, setSheet] = useState<CustodySheet | null>(null)
  const gone = useGone(() => setSheet(null))
  const { send, sending, failure } = useMatterMove('confirmPass', gone.hear)
  const now = useNow()
  usePull(fresh)
  const confirm = (matter: MatterView, originals: string[]) => {
    gone.forget()
    void send({ matterId, version: matter.version, originals, right: true })
  }
  return (
    <Screen
      id="custody"
      title="原件交接单"
      onBack={() => void back()}
      foot={data && foot(data)}
      over={data && <CustodySheets sheet={sheet} matter={data} onGone={gone.hear} onClose={() => setSheet(null)} />}
    >
      <Shown view={view} waiting={<Skeleton cards={2} />}>
        {(matter) => (
          <Stack>
            {gone.words && <Note id="custody-moved" tone="careful" {...gone.words} />}
            {failure && !gone.words && <Note id="custody-failed" tone="careful" {...failure} />}
            <Copy size="sm" tone="soft">
              每一份原件交出去、拿回来，都要两边确认。有一份没拿回来，这件就不能办结
            </Copy>
            {matter.originals.length === 0 ? (
              <Empty
                id="custody-none"
                title="还没有交出原件"
                words="交出户口本、证书这些原件时，在这里记一笔，谁收的、还没还，都写清楚"
              />
            ) : (
              <Card id="custody-list" label="原件">
                {matter.originals.map((one) => {
                  const original = originalView(one, 'applicant', now)
                  return (
                    <OriginalLine key={original.originalId} original={original}>
                      {original.asks && matter.may.includes('confirmPass') && (
                        <>
                          <Copy strong>{original.asks}</Copy>
                          <Pair>
                            <Button
                              id={`deny-${original.originalId}`}
                              look="line"
                              label={`${original.title}，不对`}
                              onPress={() => setSheet({ kind: 'deny', original: one })}
                            >
                              {one.state === 'taking' ? '没有交' : '没拿到'}
                            </Button>
                            <Button
                              id={`confirm-${original.originalId}`}
                              look="soft"
                              label={`${original.title}，对`}
                              busy={sending}
                              onPress={() => confirm(matter, [one.originalId])}
                            >
                              {one.state === 'taking' ? '对，交了' : '拿到了'}
                            </Button>
                          </Pair>
                        </>
                      )}
                    </OriginalLine>
                  )
                })}
              </Card>
            )}
          </Stack>
        )}
      </Shown>
    </Screen>
  )

  function foot(matter: MatterView) {
    const asked = waiting(matter)
    const mayPass = matter.may.includes('pass')
    const held = matter.originals.some(({ state }) => state === 'held')
    const gives = mayPass && matter.state !== 'answered'
    const several = asked.length > 1 && matter.may.includes('confirmPass')
    if (!several && !gives && !(mayPass && held)) return null
    return (
      <ActionFoot>
        {several && (
          <Button
            id="custody-confirm"
            busy={sending}
            onPress={() =>
              confirm(
                matter,
                asked.map(({ originalId }) => originalId),
              )
            }
          >
            {`${asked.length} 份都对，我确认`}
          </Button>
        )}
        {mayPass && held && (
          <Button id="custody-back" look="soft" onPress={() => setSheet({ kind: 'back' })}>
            原件还给我了
          </Button>
        )}
        {gives && (
          <Button id="custody-give" look={several || held ? 'line' : 'soft'} onPress={() => setSheet({ kind: 'give' })}>
            我交出一份原件
          </Button>
        )}
      </ActionFoot>
    )
  }
}
