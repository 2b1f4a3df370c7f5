import type { Metadata } from 'next'
import { headers } from 'next/headers'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { contextOf, getWeek } from '@/lib/study'
import { PrintButton } from '@/app/ui/book/PrintButton'
import { isMonday } from '@/app/ui/charts/days'
import { Report, weekName } from './Report'

interface Props {
  searchParams: Promise<{ week?: string | string[] }>
}

export const metadata: Metadata = { title: 'Week' }

/** A week in numbers: the last whole one, or the one that is asked for by its Monday. */
export default async function WeekPage({ searchParams }: Props) {
  const context = contextOf(await headers())
  const { week: asked } = await searchParams
  if (asked !== undefined && !(typeof asked === 'string' && isMonday(asked))) notFound()
  const week = await getWeek(context, asked)
  return (
    <>
      <header className="page-head dash-head">
        <h1>Week of {weekName(week)}</h1>
      </header>
      <nav className="week-nav screen-only" aria-label="Weeks">
        <p className="small">
          {week.earlier !== null && (
            <Link href={`/progress/week?week=${week.earlier}`} rel="prev" prefetch={false}>
              Earlier week
            </Link>
          )}
          {week.later !== null && (
            <Link href={`/progress/week?week=${week.later}`} rel="next" prefetch={false}>
              Later week
            </Link>
          )}
          <Link href="/progress">Progress</Link>
        </p>
        <p className="week-actions">
          <a className="btn" href={`/api/statistics/week?week=${week.week}&format=html`} download>
            Save as a file
          </a>
          <PrintButton />
        </p>
      </nav>
      <Report
        week={week}
        nameOf={({ page, section, title }) => (
          <Link href={`/book/${page}`} prefetch={false}>
            {section} {title}
          </Link>
        )}
      />
      <p className="next-step screen-only">
        <Link className="btn btn-primary" href="/review">
          Review what is due
        </Link>
      </p>
    </>
  )
}
