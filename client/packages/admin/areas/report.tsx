import type { AreaReport } from '../../../contract'
import { findingGroups, verdictWords } from '../../../features/areas/model/report'
import { FiguresCard } from '../../../features/areas/ui/figures-card'
import { FindingCard } from '../../../features/areas/ui/finding-card'
import { Section } from '../../../ui/layout/section'
import { Note } from '../../../ui/states/note'

/** What the check came to: the verdict, what must be mended, what there will be, what is worth knowing. */
export function Report({ report }: { report: AreaReport }) {
  const { good, title, words } = verdictWords(report)
  const groups = findingGroups(report)
  const [faults, warnings] = [groups.filter(({ fault }) => fault), groups.filter(({ fault }) => !fault)]
  return (
    <>
      <Note id="areas-verdict" tone={good ? 'good' : 'careful'} title={title} words={words} />
      {faults.length > 0 && <Section title="要改的" />}
      {faults.map((group) => (
        <FindingCard key={group.code} group={group} />
      ))}
      <Section title="发布后会是这样" />
      <FiguresCard report={report} />
      {warnings.length > 0 && <Section title="提醒您看一眼" />}
      {warnings.map((group) => (
        <FindingCard key={group.code} group={group} />
      ))}
    </>
  )
}
