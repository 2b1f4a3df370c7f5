import type { Metadata } from 'next'
import { headers } from 'next/headers'
import Link from 'next/link'
import { contextOf, getFits, getMistakes, getStatistics } from '@/lib/study'
import { longDay } from '@/app/ui/charts/days'
import { Ahead } from './Ahead'
import { BookAtlas } from './BookAtlas'
import { Exercises } from './Exercises'
import { Fit } from './Fit'
import { Group } from './Group'
import { Hours } from './Hours'
import { Mistakes } from './Mistakes'
import { Reliability } from './Reliability'
import { Retention } from './Retention'
import { States } from './States'
import { Strength } from './Strength'
import { Time } from './Time'
import { Today } from './Today'
import { Week } from './Week'
import { Year } from './Year'

export const metadata: Metadata = { title: 'Progress' }

const groups = [
  { id: 'now', title: 'Now and next' },
  { id: 'known', title: 'What I know' },
  { id: 'memory', title: 'Memory' },
  { id: 'habits', title: 'Days and hours' },
] as const

/** In the order of use: what is there to do, where am I and what goes wrong, can I trust it, what was. */
export default async function ProgressPage() {
  const context = contextOf(await headers())
  const [statistics, fits, mistakes] = await Promise.all([
    getStatistics(context),
    getFits(context),
    getMistakes(context),
  ])
  const [now, known, memory, habits] = groups
  return (
    <>
      <header className="page-head dash-head">
        <h1>Progress</h1>
        <p className="small">as of {longDay(statistics.day)}</p>
      </header>
      <nav className="parts" aria-label="Parts of this page">
        <ul>
          {groups.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
          <li>
            <Link href="/progress/week">Week</Link>
          </li>
          <li>
            <Link href="/progress/mistakes">Mistakes</Link>
          </li>
          <li>
            <Link href="/items">Marked items</Link>
          </li>
        </ul>
      </nav>
      <Group {...now}>
        <Today statistics={statistics} />
        <Ahead statistics={statistics} />
        <Week statistics={statistics} />
      </Group>
      <Group {...known}>
        <BookAtlas statistics={statistics} />
        <States statistics={statistics} />
        <Mistakes mistakes={mistakes} />
        <Exercises statistics={statistics} />
      </Group>
      <Group {...memory}>
        <Retention statistics={statistics} />
        <Reliability statistics={statistics} />
        <Fit fits={fits} />
        <Strength statistics={statistics} />
      </Group>
      <Group {...habits}>
        <Year statistics={statistics} />
        <Time statistics={statistics} />
        <Hours statistics={statistics} />
      </Group>
    </>
  )
}
