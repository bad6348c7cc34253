import { useState } from 'react'
import { type Draft, type ForWhom, itemsOf } from '../../../features/appointments/model/draft'
import { materialLines } from '../../../features/appointments/model/materials'
import { ChosenCard } from '../../../features/appointments/ui/chosen-card'
import { MaterialsCard } from '../../../features/appointments/ui/materials-card'
import { useBookForm } from '../../../features/appointments/use-book-form'
import { useMaterials } from '../../../features/appointments/use-materials'
import { useUnit } from '../../../features/chain/use-home'
import { useShowMaterials } from '../../../features/items/use-checks'
import { useReminders } from '../../../features/messages/use-reminders'
import { spaced } from '../../../language/spacing'
import { back, go, replace } from '../../../platform/navigate'
import { usePageQuery, usePull } from '../../../platform/page'
import { Card } from '../../../ui/layout/card'
import { Cell } from '../../../ui/layout/cell'
import { Screen } from '../../../ui/screen/screen'
import { Empty } from '../../../ui/states/empty'
import { Note } from '../../../ui/states/note'
import { Shown } from '../../../ui/states/shown'
import { ApplyLine } from './apply-line'
import { BookDay } from './book-day'
import { BookFoot } from './book-foot'
import { BookOptions } from './book-options'
import { BookSheets, type SheetName } from './book-sheets'
import { Online } from './online'

/** Chooses items, a day and a time; or, with `move`, another time for what is booked. */
export default function BookPage() {
  const [moving, unitId] = [usePageQuery('move'), usePageQuery('unit')]
  const items = itemsOf(usePageQuery('items'))
  const whom = whomAsked(unitId, usePageQuery('door'), usePageQuery('called'))
  const form = useBookForm({ items, centreId: usePageQuery('centreId'), areaId: unitId, moving, whom })
  const { draft, change, centre, centres, days } = form
  const [sheet, setSheet] = useState<SheetName | null>(items.length === 0 && !moving ? 'items' : null)
  const { notice, check } = useMaterials(draft.items)
  const unit = useUnit({ unitId })
  const materials = useShowMaterials()
  const reminders = useReminders(['booking'])
  usePull(form.fresh)

  const submit = async () => {
    // First of all, and at once: WeChat asks for leave only in the very moment of the tap.
    const asked = reminders.ask()
    await asked
    const id = await form.send()
    if (id) void replace('booking', { id, fresh: moving ? 'moved' : 'booked' })
  }
  const showMaterials = () => materials.show({ codes: draft.items, ...(unitId ? { areaId: unitId } : {}) })
  const apply = () =>
    void go('apply', {
      ...{ codes: draft.items.join(','), mode: draft.mode },
      ...(draft.centreId ? { centreId: draft.centreId } : {}),
    })
  const names = notice.data?.items.map(({ name }) => name).join(' + ')
  const nowhere = centres.view.state === 'ready' && centres.data?.length === 0 && !centre && draft.centreId === null
  const lines = notice.data ? materialLines(notice.data, check) : null
  return (
    <Screen
      id="book"
      title={moving ? '改个时间' : '预约办事'}
      onBack={() => void back()}
      foot={
        !nowhere &&
        draft.mode !== 'online' && <BookFoot form={form} moving={moving !== ''} onSubmit={() => void submit()} />
      }
      over={<BookSheets sheet={sheet} form={form} onClose={() => setSheet(null)} />}
    >
      {nowhere ? (
        <Empty
          id="book-nowhere"
          title="先选您的单元"
          words="选好以后，就知道您家归哪个服务中心，能约哪些时间"
          action={{ id: 'book-pick', words: '选我的单元', onPress: () => void go('unit') }}
        />
      ) : (
        <>
          {unit.data && draft.whom.kind === 'me' && (
            <Note
              id="book-group"
              tone="good"
              title={spaced(unit.data.title)}
              words="已为您选好离这栋楼最近的服务中心"
            />
          )}
          {moving !== '' && form.booking.data?.address && (
            <Note id="book-address-kept" tone="good" title="还是上门，地址不变" words={form.booking.data.address} />
          )}
          {draft.items.length > 0 && (
            <ChosenCard
              items={names ?? `要办的 ${draft.items.length} 件事`}
              minutes={days.data?.minutes ?? notice.data?.minutes ?? null}
              centre={centre?.name ?? ''}
              address={centre?.address ?? ''}
              onItems={moving ? undefined : () => setSheet('items')}
              onCentre={!moving && (centres.data?.length ?? 0) > 1 ? () => setSheet('centre') : undefined}
            />
          )}
          {draft.mode === 'online' ? (
            <Online onStart={() => apply()} />
          ) : draft.items.length > 0 ? (
            <Shown view={days.view}>{() => <BookDay form={form} moving={moving !== ''} />}</Shown>
          ) : (
            <Empty
              id="book-empty"
              title="要办什么事"
              words="选好事项，就看得到哪天有空、要带哪些材料"
              action={{ id: 'book-items', words: '选要办的事', onPress: () => setSheet('items') }}
            />
          )}
          {!moving && (draft.mode === 'errand' || draft.mode === 'home') && draft.items.length > 0 && (
            <ApplyLine mode={draft.mode} onApply={apply} />
          )}
          {!moving && draft.items.length > 0 && (
            <BookOptions
              draft={draft}
              modes={modesOf(notice.data?.items)}
              onChange={change}
              onWhom={() => setSheet('whom')}
            />
          )}
          {materials.failure && <Note id="materials-failed" tone="careful" {...materials.failure} />}
          {lines && draft.mode !== 'online' && (
            <MaterialsCard lines={lines} checking={materials.sending} onCheck={showMaterials} />
          )}
          {centre && (
            <Card id="book-board">
              <Cell
                id="book-board-open"
                title="事事有回音"
                note={`${centre.name}每月收到多少、按时办了多少`}
                onPress={() => void go('matterBoard', { centreId: centre.centreId })}
              />
            </Card>
          )}
        </>
      )}
    </Screen>
  )
}

const whomAsked = (unitId: string, door: string, called: string): ForWhom =>
  unitId && door && called ? { kind: 'household', unitId, door, called } : { kind: 'me' }

/** In which ways all of these can be done together. */
const modesOf = (items: ReadonlyArray<{ modes: Draft['mode'][] }> | undefined): Draft['mode'][] =>
  (items?.[0]?.modes ?? []).filter((mode) => items?.every(({ modes }) => modes.includes(mode)))
