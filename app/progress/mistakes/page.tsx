import type { Metadata } from 'next'
import { headers } from 'next/headers'
import Link from 'next/link'
import { contextOf, getMistakes, type MistakeKind } from '@/lib/study'
import { longDay } from '@/app/ui/charts/days'
import { plural } from '@/app/ui/words'
import { Kinds } from './Kinds'
import { Topics } from './Topics'
import '../../styles/mistakes.css'

export const metadata: Metadata = { title: 'Mistakes' }

/** The mistakes that were recognised: how often, whether they fade, what to practise. */
export default async function MistakesPage() {
  const { day, weeks, done, kinds, topics } = await getMistakes(contextOf(await headers()))
  return (
    <div className="study-page">
      <header className="page-head">
        <h1>Mistakes</h1>
        <p className="small">
          as of {longDay(day)} · <Link href="/progress">Progress</Link>
        </p>
      </header>
      <p className="read">{summary(kinds, done, weeks.length)}</p>
      {kinds.length > 0 && (
        <>
          <section aria-labelledby="by-kind">
            <h2 id="by-kind">By kind</h2>
            <p className="small">
              In how many of the exercises in which it was made at least once. The same slip in different exercises
              counts as one kind.
            </p>
            <Kinds kinds={kinds} />
          </section>
          <section aria-labelledby="by-topic">
            <h2 id="by-topic">By page of the book</h2>
            <p className="small">Mistakes recognised, and all exercises of the page that were done.</p>
            <Topics topics={topics} />
          </section>
          <Rule />
        </>
      )}
    </div>
  )
}

function summary(kinds: readonly MistakeKind[], done: number, weeks: number): string {
  const span = `the last ${weeks} weeks`
  if (done === 0)
    return `No exercise was done in ${span}. When one goes wrong in a way that has a name, the name stands here with how often it happened and whether it is fading.`
  const exercises = plural(done, 'exercise')
  if (kinds.length === 0)
    return `None of the ${exercises} done in ${span} went wrong in a way that has a name. When one does, the name stands here.`
  const gone = kinds.filter(({ trend }) => trend.absent.weeks >= 4).length
  const fading = kinds.filter(({ trend }) => trend.absent.weeks < 4 && trend.verdict === 'fading').length
  const more = [
    gone > 0 && `${gone === 1 ? 'One has' : `${gone} have`} not come back for four weeks or longer`,
    fading > 0 && `${fading === 1 ? 'one is' : `${fading} are`} fading`,
  ].filter(Boolean)
  const rest = more.length > 0 ? ` ${capital(more.join(', '))}.` : ''
  return `${plural(kinds.length, 'kind')} of mistake in ${exercises} done in ${span}.${rest}`
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

function Rule() {
  return (
    <details className="data">
      <summary>How it is told whether a mistake is fading</summary>
      <p className="small">
        The share of exercises with the mistake in the last 4 weeks is compared with the share in the 8 weeks before,
        among the exercises in which it was made at least once. It is called fading, or more often lately, only where
        the whole 95&nbsp;% interval of the difference (Newcombe, from two Wilson intervals) lies on one side of zero;
        with fewer than 5 exercises on either side it is too few to tell. Exercises drawn anew have other numbers, so a
        right answer is not a remembered one.
      </p>
    </details>
  )
}
