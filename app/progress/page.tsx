import type { Metadata } from 'next'
import { headers } from 'next/headers'
import Link from 'next/link'
import { contextOf, getFits, getMistakes, getStatistics } from '@/lib/study'
import { longDay } from '@/app/ui/charts/days'
import { Ahead } from './Ahead'
import { BookAtlas } from './BookAtlas'
import { Exercises } from './Exercises'
import { Fit } from './Fit'
import { Mistakes } from './Mistakes'
import { Retention } from './Retention'
import { Today } from './Today'
import { Year } from './Year'

export const metadata: Metadata = { title: 'Progress' }

/** In the order of use: today, can I trust it, where am I, what goes wrong, what comes, what was. */
export default async function ProgressPage() {
  const context = contextOf(await headers())
  const [statistics, fits, mistakes] = await Promise.all([
    getStatistics(context),
    getFits(context),
    getMistakes(context),
  ])
  return (
    <>
      <header className="page-head dash-head">
        <h1>Progress</h1>
        <p className="small">
          as of {longDay(statistics.day)} · <Link href="/items">marked items</Link>
        </p>
      </header>
      <Today statistics={statistics} />
      <Retention statistics={statistics} />
      <Fit fits={fits} />
      <BookAtlas statistics={statistics} />
      <Mistakes mistakes={mistakes} />
      <Exercises statistics={statistics} />
      <Ahead statistics={statistics} />
      <Year statistics={statistics} />
    </>
  )
}
