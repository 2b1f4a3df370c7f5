import type { Metadata } from 'next'
import { headers } from 'next/headers'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { contextOf, getMistakeKind, type MistakeKind } from '@/lib/study'
import { DataTable } from '@/app/ui/charts/DataTable'
import { shortDay } from '@/app/ui/charts/days'
import { practicePath } from '@/app/ui/practice'
import { reasonText, shareText, sureText, verdictText } from '../words'
import { Example } from './Example'
import { SharesChart } from './SharesChart'
import '../../../styles/mistakes.css'

async function open(params: PageProps<'/progress/mistakes/[kind]'>['params']) {
  const kind = decodeURIComponent((await params).kind)
  return (await getMistakeKind(contextOf(await headers()), kind)) ?? notFound()
}

export async function generateMetadata({ params }: PageProps<'/progress/mistakes/[kind]'>): Promise<Metadata> {
  return { title: (await open(params)).mistake.name }
}

/** One kind of mistake: how often and when, one's own answer that shows it, where it was made. */
export default async function MistakePage({ params }: PageProps<'/progress/mistakes/[kind]'>) {
  const { weeks, mistake, example } = await open(params)
  const { name, titles, trend, exercises } = mistake
  return (
    <div className="study-page">
      <header>
        <p className="small">
          <Link href="/progress/mistakes">Mistakes</Link>
        </p>
        <h1>{name}</h1>
        {titles.length > 0 && <p className="small">Also called: {titles.join('; ')}.</p>}
      </header>
      <p className="read">
        Made in {shareText(mistake)} {mistake.of === 1 ? 'exercise' : 'exercises'}
        {exercises.length > 1 && `, of ${exercises.length} types,`} done in the last {weeks.length} weeks.{' '}
        <strong>{verdictText(trend)}</strong>: {reasonText(trend)}.
      </p>
      <p>
        <Link
          className="btn btn-primary"
          href={practicePath({ exercises: exercises.map(({ id }) => id) })}
          prefetch={false}
        >
          Practise {exercises.length === 1 ? 'this exercise' : `these ${exercises.length} exercises`}
        </Link>
      </p>
      {example && <Example example={example} />}
      <Weeks mistake={mistake} weeks={weeks} />
      <Where exercises={exercises} />
    </div>
  )
}

function Weeks({ mistake, weeks }: { mistake: MistakeKind; weeks: readonly string[] }) {
  const shares = mistake.weeks.map((share, i) => ({ ...share, week: weeks[i]! }))
  const label = `Exercises done and those with the mistake, by week. ${shares.map(({ week, times, of }) => `${shortDay(week)}: ${times} of ${of}`).join('; ')}.`
  return (
    <section aria-labelledby="weeks">
      <h2 id="weeks">By week</h2>
      <p className="small">{sureText(mistake.trend)}</p>
      <SharesChart weeks={shares} label={label} />
      <p className="legend">
        <i className="mistake-made" /> with the mistake <i className="mistake-not" /> without it
      </p>
      <DataTable
        head={['Week of', 'With the mistake', 'Exercises done']}
        rows={shares.map(({ week, times, of }) => [shortDay(week), times, of])}
        narrow
      />
    </section>
  )
}

function Where({ exercises }: Pick<MistakeKind, 'exercises'>) {
  return (
    <section aria-labelledby="where">
      <h2 id="where">Where it was made</h2>
      <table className="table kinds">
        <thead>
          <tr>
            <th scope="col">Exercise</th>
            <th scope="col" className="r">
              Made
            </th>
          </tr>
        </thead>
        <tbody>
          {exercises.map(({ id, title, page, section, times, of }) => (
            <tr key={id}>
              <td>
                <Link href={`/items/${encodeURIComponent(id)}`} prefetch={false}>
                  {title}
                </Link>
                <br />
                <span className="tiny">
                  <Link href={`/book/${page}`} prefetch={false}>
                    {section}
                  </Link>
                </span>
              </td>
              <td className="r num">{shareText({ times, of })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
