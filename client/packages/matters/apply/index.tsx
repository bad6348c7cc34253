import { useState } from 'react'
import type { ServiceMode } from '../../../contract'
import { itemsOf } from '../../../features/appointments/model/draft'
import { materialLines } from '../../../features/appointments/model/materials'
import { MaterialsCard } from '../../../features/appointments/ui/materials-card'
import { useCentres } from '../../../features/appointments/use-book'
import { useMaterials } from '../../../features/appointments/use-materials'
import { useShowMaterials } from '../../../features/items/use-checks'
import {
  applyOf,
  missingIn,
  modeIn,
  placed,
  remoteModes,
  withAnswer,
  writtenIn,
} from '../../../features/matters/model/apply'
import { useApply, useApplyDraft, useApplyForm } from '../../../features/matters/use-apply'
import { useReminders } from '../../../features/messages/use-reminders'
import { back, go, replace } from '../../../platform/navigate'
import { usePageQuery } from '../../../platform/page'
import { Button } from '../../../ui/controls/button'
import { ActionFoot } from '../../../ui/screen/action-foot'
import { Screen } from '../../../ui/screen/screen'
import { Empty } from '../../../ui/states/empty'
import { Note } from '../../../ui/states/note'
import { Shown } from '../../../ui/states/shown'
import { Skeleton } from '../../../ui/states/skeleton'
import { AgreeCard } from './agree-card'
import { ApplyOptions } from './apply-options'
import { type ApplySheet, ApplySheets } from './apply-sheets'
import { FormCard } from './form-card'
import { ItemsCard } from './items-card'
import { PrefillCard } from './prefill-card'

const modes = new Set<string>(['online', 'errand', 'home'])

/** Asks for items without coming: one form for all of them, what there is to show, how and for whom. */
export default function ApplyPage() {
  const codes = itemsOf(usePageQuery('codes'))
  const [asked, centreId] = [usePageQuery('mode'), usePageQuery('centreId')]
  const { draft, found, change, clear } = useApplyDraft(codes, {
    ...(modes.has(asked) ? { mode: asked as ServiceMode } : {}),
    ...(centreId ? { centreId } : {}),
  })
  const { form, known, knowing, unknown } = useApplyForm(codes, draft, change)
  const centres = useCentres('')
  const { notice, check } = useMaterials(codes)
  const materials = useShowMaterials()
  const applying = useApply()
  const reminders = useReminders(['progress', 'result'])
  const [sheet, setSheet] = useState<ApplySheet | null>(null)
  const write: typeof change = (part) => {
    applying.clear()
    change(part)
  }
  const ways = remoteModes(form.data?.modes ?? [])
  const mode = modeIn(draft, ways)
  const missing = form.data ? missingIn(draft, form.data, mode) : null
  const wrong = placed(applying.failure, form.data?.fields ?? [])

  const submit = async () => {
    if (!form.data) return
    const wanted = applyOf(draft, codes, form.data, { mode, checkId: check?.checkId ?? null })
    if (!wanted) return
    // First of all, and at once: WeChat asks for leave only in the very moment of the tap.
    await reminders.ask()
    const made = await applying.send(wanted)
    if (!made) return
    clear()
    void replace('matter', { id: made.matterId, fresh: '1' })
  }
  const foot = form.data && mode && (
    <ActionFoot>
      {wrong.foot && <Note id="apply-failed" tone="careful" {...wrong.foot} />}
      <Button id="apply-submit" disabled={missing !== null} busy={applying.sending} onPress={() => void submit()}>
        {missing ?? '提交申请，并通知我进展'}
      </Button>
    </ActionFoot>
  )
  const over = (
    <ApplySheets
      sheet={sheet}
      draft={draft}
      known={known}
      centres={centres.data ?? []}
      onChange={write}
      onClose={() => setSheet(null)}
    />
  )
  if (codes.length === 0)
    return (
      <Screen id="apply" title="网上申请" onBack={() => void back()}>
        <Empty
          id="apply-none"
          title="要办什么事"
          words="从办事指南里选好事项，就能在这里填表申请"
          action={{ id: 'apply-guide', words: '去办事指南', onPress: () => void go('guide') }}
        />
      </Screen>
    )
  return (
    <Screen id="apply" title="网上申请" onBack={() => void back()} foot={foot} over={over}>
      <Shown view={form.view} waiting={<Skeleton cards={3} />}>
        {(one) =>
          mode === null ? (
            <Empty
              id="apply-desk"
              title="这件事要到窗口办"
              words={
                one.items.length > 1
                  ? '这几件放在一起，没有都能在网上办的办法。可以分开申请，或约个时间一起办'
                  : '约个时间，材料先看齐，一趟办成'
              }
              action={{
                id: 'apply-book',
                words: '约个时间',
                onPress: () => void replace('book', { items: codes.join(',') }),
              }}
            />
          ) : (
            <>
              {found && (
                <Note
                  id="apply-found"
                  tone="good"
                  title="上次填的还在"
                  words="接着填就行。填过的只存在这部手机里，一周后自动清掉"
                />
              )}
              <ItemsCard form={one} mode={mode} />
              <ApplyOptions
                draft={draft}
                mode={mode}
                modes={ways}
                centre={centreName()}
                wrong={wrong}
                onChange={write}
                onSheet={setSheet}
              />
              {one.fields.length > 0 && draft.whom.kind === 'me' && (
                <PrefillCard
                  prefill={draft.prefill}
                  busy={knowing}
                  failed={unknown}
                  onChoose={(prefill) => write({ prefill })}
                />
              )}
              <FormCard
                form={one}
                answers={draft.answers}
                wrong={wrong.fields}
                onChange={(code, answer) =>
                  write((before) => ({ answers: withAnswer(before.answers, one.fields, code, answer) }))
                }
              />
              {wrong.materials && <Note tone="careful" {...wrong.materials} />}
              {notice.data && (
                <MaterialsCard
                  remote
                  lines={materialLines(notice.data, check)}
                  checking={materials.sending}
                  onCheck={() => materials.show({ codes }, 'apply')}
                />
              )}
              <AgreeCard
                reviews={one.reviews}
                agreed={draft.agreed}
                note={draft.note}
                onChange={write}
                onClear={Object.keys(writtenIn(draft.answers, one.fields)).length > 0 ? clear : undefined}
              />
            </>
          )
        }
      </Shown>
    </Screen>
  )

  function centreName(): string {
    const all = centres.data ?? []
    if (draft.centreId) return all.find((centre) => centre.centreId === draft.centreId)?.name ?? '选好的中心'
    return draft.whom.kind === 'household' ? '离他家最近的中心' : (all[0]?.name ?? '')
  }
}
