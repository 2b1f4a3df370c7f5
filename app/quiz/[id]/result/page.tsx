import type { Metadata } from 'next'
import { headers } from 'next/headers'
import Link from 'next/link'
import { notFound, redirect } from 'next/navigation'
import { contextOf, getQuiz, getQuizResult } from '@/lib/study'
import type { QuizResult } from '@/lib/study/quiz/types'
import { shortDay } from '@/app/ui/charts/days'
import { percent, plural } from '@/app/ui/words'
import { CopyLink } from '../../CopyLink'
import { optionsText, points, spentText } from '../../words'
import { Again } from './Again'
import { Compared } from './Compared'
import { Enter } from './Enter'
import { Questions } from './Questions'
import { Topics } from './Topics'
import '../../../styles/quiz.css'

export const metadata: Metadata = { title: 'Quiz: result' }

/** What came of a quiz, question by question, and what to do next. */
export default async function QuizResultPage({ params }: PageProps<'/quiz/[id]/result'>) {
  const { id } = await params
  const context = contextOf(await headers())
  const result = await getQuizResult(context, id)
  if (!result) {
    if (await getQuiz(context, id)) redirect(`/quiz/${id}`)
    notFound()
  }
  return (
    <>
      <header className="page-head dash-head">
        <h1>{result.topic}</h1>
      </header>
      <Head result={result} />
      <NextSteps result={result} />
      <section className="plan-part" aria-labelledby="quiz-topics">
        <h2 id="quiz-topics">By page</h2>
        <Topics topics={result.topics} />
      </section>
      <section className="plan-part" aria-labelledby="quiz-compared">
        <h2 id="quiz-compared">Quizzes on the same topics</h2>
        <Compared compared={result.compared} id={id} />
      </section>
      <section className="plan-part" aria-labelledby="quiz-questions">
        <h2 id="quiz-questions">Questions</h2>
        <Questions items={result.items} />
      </section>
    </>
  )
}

function Head({ result }: { result: QuizResult }) {
  const { score, questions, answered, low, high, usedMs, timeUp, day, options, seed, sameDeck, link } = result
  return (
    <div className="quiz-head">
      <p className="lead num">
        {points(score)} of {plural(questions, 'point')}
      </p>
      <p className="read">
        {percent(score / questions)}. With {plural(questions, 'question')} the share could as well be {percent(low)} to{' '}
        {percent(high)}.{answered < questions && ` ${plural(questions - answered, 'question')} left open.`}
        {timeUp && ' Time was up: it was handed in as it stood.'}
      </p>
      <p className="small facts">
        <span>{shortDay(day)}</span>
        <span>{spentText(usedMs)} spent on the questions</span>
        <span>{optionsText(options)}</span>
        <span>
          seed <code>{seed}</code>
        </span>
        {!sameDeck && <span>the book has changed since</span>}
      </p>
      <p className="quiz-actions">
        <CopyLink link={link} what="Copy a link to this quiz" />
      </p>
    </div>
  )
}

function NextSteps({ result }: { result: QuizResult }) {
  const { id, weakest, options, seed, schedule, sameDeck } = result
  const query = weakest.map(({ page }) => `page=${encodeURIComponent(page)}`).join('&')
  return (
    <section className="plan-part" aria-labelledby="quiz-next">
      <h2 id="quiz-next">What next</h2>
      {weakest.length > 0 ? (
        <p className="read">
          <Link href={`/review?${query}`}>
            Practise what went worst: {weakest.map(({ section, title }) => `${section} ${title}`.trim()).join(', ')}
          </Link>
        </p>
      ) : (
        <p className="read">No page went below {percent(0.8)}.</p>
      )}
      <div className="quiz-actions">
        <Again options={options} seed={seed} same={sameDeck} />
      </div>
      <Enter id={id} schedule={schedule} />
    </section>
  )
}
