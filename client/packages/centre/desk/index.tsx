import { useState } from 'react'
import { useMyCentre } from '../../../features/centre/use-centre'
import { useMe } from '../../../features/chain/use-me'
import { dayFigures } from '../../../features/queue/model/desk'
import { useDesk, useDeskActs } from '../../../features/queue/use-desk'
import { failureWords } from '../../../language/failures'
import { spaced } from '../../../language/spacing'
import { useNow } from '../../../language/use-now'
import { back } from '../../../platform/navigate'
import { usePageQuery, usePull } from '../../../platform/page'
import { FiguresHero } from '../../../ui/layout/figures-hero'
import { Screen } from '../../../ui/screen/screen'
import { Note } from '../../../ui/states/note'
import { Shown } from '../../../ui/states/shown'
import { ChooseDesk } from './choose-desk'
import { DeskFoot } from './desk-foot'
import { DeskLine } from './desk-line'
import { type DeskSheet, DeskSheets } from './desk-sheets'

/** A desk at work: whom it has in hand, who is next, who is set aside. */
export default function DeskPage() {
  const me = useMe()
  const centreId = useMyCentre(usePageQuery('centreId'), me.data)
  const asked = Number(usePageQuery('postNo'))
  const [chosen, setChosen] = useState<number | null>(asked >= 1 && asked <= 9 ? asked : null)
  const [sheet, setSheet] = useState<DeskSheet | null>(null)
  const { view, data, fresh } = useDesk(centreId, chosen)
  const acts = useDeskActs()
  const now = useNow()
  usePull(fresh)
  const no = chosen ?? data?.no ?? null
  const mine = data?.desks.find((desk) => desk.no === no)
  const foot = data && no !== null && mine && (
    <DeskFoot view={data} centreId={centreId} no={no} acts={acts} onSheet={setSheet} />
  )
  return (
    <Screen
      id="service-desk"
      title={mine ? spaced(mine.name) : '窗口叫号'}
      tone="pine"
      hero={data && <FiguresHero id="desk-day" line={data.centre.name} figures={dayFigures(data)} />}
      onBack={() => void back()}
      foot={foot}
      over={
        data &&
        sheet && (
          <DeskSheets sheet={sheet} view={data} centreId={centreId} no={no} acts={acts} now={now} onClose={closed} />
        )
      }
    >
      {acts.failure && !sheet && <Note id="desk-failed" tone="careful" {...failureWords(acts.failure)} />}
      <Shown view={view}>
        {(desk) =>
          no === null ? (
            <ChooseDesk desks={desk.desks} onChoose={setChosen} />
          ) : (
            <DeskLine view={desk} no={no} acts={acts} now={now} onSheet={setSheet} onOther={() => setChosen(null)} />
          )
        }
      </Shown>
    </Screen>
  )

  function closed() {
    acts.clear()
    setSheet(null)
  }
}
