/** Mistakes of a week: those that came back, those that were new, those that stayed away. */
import type { ExerciseTotal, MistakeTotal } from '@/lib/db'
import type { Day } from '@/lib/scheduler'
import { addDays } from '@/lib/scheduler'
import type { Desk } from '../desk'
import { groupBy } from '../group'
import { canonicalId } from '../ledger'
import type { WeekMistake, WeekSummary } from './types'

/** What was not made in this and the three weeks before has stayed away. */
const AWAY = 4

interface Made {
  exerciseId: string
  mistake: string
  title: string
  byWeek: Map<Day, number>
}

/** The totals are those of the week and of the weeks it is compared with, `from` the first of them. */
export function mistakesOfWeek(
  { deck }: Pick<Desk, 'deck'>,
  { week, from }: { week: Day; from: Day },
  exercises: readonly ExerciseTotal[],
  totals: readonly MistakeTotal[],
): WeekSummary['mistakes'] {
  const away = addDays(week, -7 * (AWAY - 1))
  const doneOf = groupBy(exercises, ({ exerciseId }) => canonicalId(deck, exerciseId))
  const done = (exerciseId: string, since: Day, until: Day) =>
    (doneOf.get(exerciseId) ?? [])
      .filter((total) => total.week >= since && total.week <= until)
      .reduce((sum, { right, wrong }) => sum + right + wrong, 0)
  const told = ({ exerciseId, mistake, title, byWeek }: Made, since: Day, until: Day): WeekMistake | [] => {
    const item = deck.item(exerciseId)
    if (item?.kind !== 'exercise') return []
    const times = [...byWeek].reduce((sum, [of, count]) => sum + (of >= since && of <= until ? count : 0), 0)
    const place = { exerciseId, exerciseTitle: item.title, section: item.section }
    return { ...place, mistake, title, times, of: done(exerciseId, since, until) }
  }
  const made = byMistake(deck, totals)
  const now = made.filter(({ byWeek }) => byWeek.has(week))
  const isNew = ({ byWeek }: Made) => byWeek.size === 1
  const gone = made.filter(
    ({ exerciseId, byWeek }) => [...byWeek.keys()].every((of) => of < away) && done(exerciseId, away, week) > 0,
  )
  return {
    again: byTimes(now.filter((one) => !isNew(one)).flatMap((one) => told(one, week, week))),
    first: byTimes(now.filter(isNew).flatMap((one) => told(one, week, week))),
    faded: byTimes(gone.flatMap((one) => told(one, from, addDays(away, -7)))),
  }
}

function byMistake(deck: Desk['deck'], totals: readonly MistakeTotal[]): Made[] {
  const all = new Map<string, Made>()
  for (const { exerciseId: name, mistake, title, week, times } of totals) {
    const item = deck.item(name)
    if (item?.kind !== 'exercise') continue
    const key = `${item.id} ${mistake}`
    const known = item.mistakes.find(({ id }) => id === mistake)?.title ?? title
    const made = all.get(key) ?? { exerciseId: item.id, mistake, title: known, byWeek: new Map<Day, number>() }
    made.byWeek.set(week, (made.byWeek.get(week) ?? 0) + times)
    all.set(key, made)
  }
  return [...all.values()]
}

const byTimes = (mistakes: readonly WeekMistake[]): WeekMistake[] =>
  mistakes.toSorted((a, b) => b.times - a.times || a.title.localeCompare(b.title))
