import type { ConceptView } from '@/lib/study'
import { DataTable } from '@/app/ui/charts/DataTable'
import { shortDay } from '@/app/ui/charts/days'
import { percent, plural } from '@/app/ui/words'
import { HistoryChart } from './HistoryChart'

/** How the page's items fared: recall at the end of each week, and the answers. */
export function History({ history, target }: Pick<ConceptView, 'history' | 'target'>) {
  const right = history.reduce((sum, week) => sum + week.right, 0)
  const all = history.reduce((sum, week) => sum + week.right + week.wrong, 0)
  return (
    <section aria-labelledby="history">
      <h2 id="history">History</h2>
      {history.length === 0 ? (
        <p className="small">
          Nothing of this page has been answered yet. From the first answer on, its weeks stand here.
        </p>
      ) : (
        <>
          <p className="small">
            {plural(all, 'answer')} in {plural(history.length, 'week')}, {right} of them right. Above, the mean recall
            of what was begun, at the end of each week; the dashed line is your target of {percent(target)}.
          </p>
          <HistoryChart weeks={history} target={target} label={labelOf(history, target)} />
          <p className="legend">
            answers: <i className="answers-right" /> right <i className="answers-wrong" /> wrong
          </p>
          <DataTable
            head={['Week of', 'Right', 'Wrong', 'Begun', 'Mean recall', 'Middle stability']}
            rows={history.map((week) => [
              shortDay(week.week),
              week.right,
              week.wrong,
              week.begun,
              week.recall === null ? '–' : percent(week.recall),
              week.stability === null ? '–' : `${week.stability.toFixed(1)} days`,
            ])}
          />
        </>
      )}
    </section>
  )
}

function labelOf(history: ConceptView['history'], target: number): string {
  const weeks = history.map(({ week, right, wrong, recall }) => {
    const known = recall === null ? '' : `, recall ${percent(recall)}`
    return `${shortDay(week)}: ${right} right, ${wrong} wrong${known}`
  })
  return `Mean recall at the end of each week against the target of ${percent(target)}, and answers. ${weeks.join('; ')}.`
}
