import Link from 'next/link'
import type { Statistics } from '@/lib/study/types'
import { DataTable } from '@/app/ui/charts/DataTable'
import { monthOfYear } from '@/app/ui/charts/days'
import { grouped } from '@/app/ui/charts/numbers'
import { YearChart } from '@/app/ui/charts/YearChart'
import { plural } from '@/app/ui/words'
import { Evidence } from './Evidence'

type Days = Statistics['days']

export function Year({ statistics: { day: today, days, studied: counts } }: { statistics: Statistics }) {
  const studied = days.filter(({ answers }) => answers > 0)
  const answers = studied.reduce((sum, day) => sum + day.answers, 0)
  if (answers === 0)
    return (
      <Evidence
        id="progress-year"
        title="The year"
        statement="A calendar of the days on which you study. It fills from the first answer on."
        next={<Link href="/review">Start</Link>}
      />
    )
  const top = darkest(studied)
  return (
    <Evidence
      id="progress-year"
      title="The year"
      statement={
        <>
          <strong className="num">{grouped(answers)}</strong> {answers === 1 ? 'answer' : 'answers'} on{' '}
          <strong className="num">{studied.length}</strong> {studied.length === 1 ? 'day' : 'days'}
          {spanWords(counts, today)}. The others were days of rest: what falls due on them is planned anew.
        </>
      }
      next={<Link href="/progress/week">The last week in numbers, to print or save</Link>}
    >
      <YearChart
        days={days}
        label={`Calendar of the last year: ${plural(answers, 'answer')} on ${plural(studied.length, 'day')}.`}
        stepOf={(count) => stepOf(count, top)}
      />
      <p className="legend">
        answers a day: 0 <i className="amount-0" />
        <i className="amount-1" />
        <i className="amount-2" />
        <i className="amount-3" />
        <i className="amount-4" />
        <i className="amount-5" /> {top} and more
      </p>
      <DataTable head={['Month', 'Answers', 'Days', 'New items', 'Minutes']} rows={byMonth(days)} />
    </Evidence>
  )
}

/** Where the darkest shade begins: the busiest tenth of the days, rounded to fives, so that one long day does not pale the rest. */
function darkest(studied: Days): number {
  const sorted = studied.map(({ answers }) => answers).sort((a, b) => a - b)
  const ninth = sorted[Math.floor(0.9 * (sorted.length - 1))] ?? 0
  return Math.max(5, Math.round(ninth / 5) * 5)
}

/** 0 for none, 5 from `top` on, equal steps between. */
function stepOf(answers: number, top: number): number {
  return answers === 0 ? 0 : Math.min(5, 1 + Math.floor((answers / top) * 4))
}

/** ' of the last 365, 21 of the last 30'; who began later has fewer days behind. */
function spanWords({ first, of30 }: Statistics['studied'], today: string): string {
  const since = first === null ? 1 : Math.round((Date.parse(today) - Date.parse(first)) / 86_400_000) + 1
  if (since < 30) return ` of the ${plural(since, 'day')} since you began`
  const all = since < 365 ? `of the ${since} since you began` : 'of the last 365'
  return ` ${all}, ${of30} of the last 30`
}

function byMonth(days: Days): (string | number)[][] {
  const months = new Map<string, Days>()
  for (const day of days) {
    const name = monthOfYear(day.day)
    months.set(name, [...(months.get(name) ?? []), day])
  }
  return [...months].flatMap(([name, ofMonth]) => {
    const total = (key: 'answers' | 'newItems' | 'minutes') => ofMonth.reduce((sum, day) => sum + day[key], 0)
    if (total('answers') === 0) return []
    return [
      [
        name,
        grouped(total('answers')),
        ofMonth.filter(({ answers }) => answers > 0).length,
        total('newItems'),
        Math.round(total('minutes')),
      ],
    ]
  })
}
