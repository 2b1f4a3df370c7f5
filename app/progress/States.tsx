import Link from 'next/link'
import type { Statistics } from '@/lib/study/types'
import { DataTable } from '@/app/ui/charts/DataTable'
import { dayOfYear } from '@/app/ui/charts/days'
import { grouped } from '@/app/ui/charts/numbers'
import { StatesChart, topOfStates } from '@/app/ui/charts/StatesChart'
import { plural } from '@/app/ui/words'
import { Evidence } from './Evidence'

type Days = Statistics['states']

export function States({ statistics: { states, studied } }: { statistics: Statistics }) {
  const now = states.at(-1)
  if (!now || studied.first === null)
    return (
      <Evidence
        id="progress-states"
        title="Items"
        statement="How many items are new, being learned, young and mature will stand here, day by day, from the first answer on."
        next={<Link href="/review">Learn the first items</Link>}
      />
    )
  const days = since(states, studied.first)
  const label = `Items by state from ${dayOfYear(days[0]!.day)} to ${dayOfYear(now.day)}. Now: ${words(now)}.`
  return (
    <Evidence
      id="progress-states"
      title="Items"
      statement={
        <>
          <strong className="num">{grouped(now.mature)}</strong> mature,{' '}
          <span className="num">{grouped(now.young)}</span> young, <span className="num">{grouped(now.learning)}</span>{' '}
          in learning, <span className="num">{grouped(now.new)}</span> new and{' '}
          <span className="num">{grouped(now.suspended)}</span> set aside. An item is mature once its interval is three
          weeks or longer.
        </>
      }
      next={
        now.suspended > 0 ? (
          <Link href="/items">Look through what is set aside</Link>
        ) : (
          <Link href="/review">Go on learning</Link>
        )
      }
    >
      <figure>
        <StatesChart days={days} label={label} />
        <figcaption>
          At the end of each day.{topOfStates(days).cut && ' New items reach beyond the upper edge: they are far more.'}
        </figcaption>
      </figure>
      <DataTable
        head={['Day', 'New', 'Learning', 'Young', 'Mature', 'Suspended']}
        rows={sample(days).map(({ day, new: fresh, learning, young, mature, suspended }) => [
          dayOfYear(day),
          ...[fresh, learning, young, mature, suspended].map(grouped),
        ])}
      />
    </Evidence>
  )
}

/** From the first day with an answer on, and a fortnight at least. */
function since(states: Days, first: string): Days {
  const from = states.findIndex(({ day }) => day >= first)
  return states.slice(Math.max(0, Math.min(from, states.length - 14)))
}

/** The first of each month and today. */
function sample(days: Days): Days {
  return days.filter(({ day }, i) => day.endsWith('-01') || i === 0 || i === days.length - 1)
}

function words({ new: fresh, learning, young, mature, suspended }: Days[number]): string {
  return `${plural(fresh, 'new', 'new')}, ${learning} in learning, ${young} young, ${mature} mature, ${suspended} set aside`
}
