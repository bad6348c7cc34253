import { useState } from 'react'
import type { MaterialCheck } from '../../../contract'
import {
  type CheckedMaterialView,
  checkedMaterial,
  checkStanding,
  isHandedIn,
} from '../../../features/items/model/check'
import { CheckedMaterial } from '../../../features/items/ui/checked-material'
import type { JudgedLine } from '../../../features/items/ui/judge-line'
import { JudgeLine } from '../../../features/items/ui/judge-line'
import { ShowSheet } from '../../../features/items/ui/show-sheet'
import { useCheck, useGive, useKeepPaper } from '../../../features/items/use-checks'
import { back } from '../../../platform/navigate'
import { usePageQuery, usePull } from '../../../platform/page'
import { Copy } from '../../../ui/controls/copy'
import { Card } from '../../../ui/layout/card'
import { Section } from '../../../ui/layout/section'
import { Screen } from '../../../ui/screen/screen'
import { Note } from '../../../ui/states/note'
import { Shown } from '../../../ui/states/shown'
import { CheckEnd } from './check-end'
import { DeskFoot } from './desk-foot'
import { MaterialActions } from './material-actions'
import { ReadyFoot } from './ready-foot'

/** Materials before the day, for the resident who shows them and the desk that looks at them. */
export default function CheckPage() {
  const { view, data, fresh } = useCheck(usePageQuery('id'))
  const from = usePageQuery('from')
  const give = useGive()
  const keep = useKeepPaper()
  const [showing, setShowing] = useState<CheckedMaterialView | null>(null)
  const [verdicts, setVerdicts] = useState<Record<string, JudgedLine>>({})
  usePull(fresh)
  const send = async (material: string, by: Parameters<typeof give.send>[0]['by']) => {
    if (!data) return
    if (await give.send({ checkId: data.checkId, version: data.version, material, by })) setShowing(null)
  }
  const failure = give.failure ?? keep.failure
  return (
    <Screen
      id="check"
      title={data && !data.mine ? '材料预审' : '我的材料'}
      onBack={() => void back()}
      foot={foot()}
      over={
        showing && (
          <ShowSheet
            material={showing}
            sending={give.sending}
            failure={give.failure}
            onSend={(photos) => void send(showing.code, { photos })}
            onClose={() => setShowing(null)}
          />
        )
      }
    >
      <Shown view={view}>
        {(check) => (
          <>
            <Head check={check} applying={from === 'apply'} />
            {failure && !showing && <Note id="check-failure" tone="careful" {...failure} />}
            <Section title="材料" aside={`${check.materials.length} 样`} />
            {check.materials.map((one) => {
              const material = checkedMaterial(check, one)
              return (
                <CheckedMaterial key={material.code} material={material}>
                  {check.mayJudge ? (
                    <JudgeLine
                      code={material.code}
                      name={material.name}
                      judged={verdicts[material.code] ?? null}
                      onChange={(line) => setVerdicts({ ...verdicts, [material.code]: line })}
                    />
                  ) : (
                    <MaterialActions
                      material={material}
                      busy={give.sending || keep.sending}
                      onShow={() => setShowing(material)}
                      onReuse={(paperId) => void send(material.code, { paperId, consent: true })}
                      onWaive={() => void send(material.code, { notNeeded: true })}
                      onKeep={() => void keep.send({ checkId: check.checkId, material: material.code, consent: true })}
                    />
                  )}
                </CheckedMaterial>
              )
            })}
            <CheckEnd check={check} />
          </>
        )}
      </Shown>
    </Screen>
  )

  function foot() {
    if (!data) return undefined
    if (data.mayJudge) return <DeskFoot check={data} verdicts={verdicts} onSent={() => setVerdicts({})} />
    return data.mine && (data.state === 'ready' || isHandedIn(data)) ? (
      <ReadyFoot check={data} from={from} />
    ) : undefined
  }
}

function Head({ check, applying }: { check: MaterialCheck; applying: boolean }) {
  const { title, words, tone } = checkStanding(check, applying)
  const names = check.items.map(({ name }) => name).join('、')
  return (
    <>
      <Card>
        <Copy id="check-title" size="lg" strong>
          {names}
        </Copy>
        <Copy size="sm" tone="soft">
          {check.mine
            ? `${check.areaName}便民服务窗口${check.onward === 'matter' ? '' : '预审'}`
            : `${check.called || '居民'}来办`}
        </Copy>
      </Card>
      {check.mine &&
        (tone === 'plain' ? (
          <Copy size="sm" tone="soft">
            {title}。{words}
          </Copy>
        ) : (
          <Note id="check-standing" tone={tone} title={title} words={words} />
        ))}
    </>
  )
}
