import Link from 'next/link'
import type { QuizSummary } from '@/lib/study/quiz/types'
import { shortDay } from '@/app/ui/charts/days'
import { percent, plural } from '@/app/ui/words'
import { optionsText, points, progressText } from './words'

/** The quizzes there have been, the latest first; one that was left can be continued. */
export function Earlier({ quizzes }: { quizzes: readonly QuizSummary[] }) {
  const open = quizzes.filter(({ finished }) => finished === null)
  const done = quizzes.filter(({ finished }) => finished !== null)
  return (
    <>
      {open.length > 0 && (
        <section className="plan-part" aria-labelledby="quiz-open">
          <h2 id="quiz-open">Left open</h2>
          <ul className="quiz-list">
            {open.map((quiz) => (
              <li key={quiz.id}>
                <p>
                  <Link href={`/quiz/${quiz.id}`}>Continue: {quiz.topic}</Link>
                </p>
                <p className="small facts">
                  <span>{dayText(quiz)}</span>
                  <span>{progressText(quiz)}</span>
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="plan-part" aria-labelledby="quiz-earlier">
        <h2 id="quiz-earlier">Earlier quizzes</h2>
        {done.length === 0 ? (
          <p className="small">Each quiz that has been handed in will stand here with its score and its seed.</p>
        ) : (
          <Done quizzes={done} />
        )}
      </section>
    </>
  )
}

function Done({ quizzes }: { quizzes: readonly QuizSummary[] }) {
  return (
    <ul className="quiz-list">
      {quizzes.map((quiz) => (
        <li key={quiz.id}>
          <p>
            <Link href={`/quiz/${quiz.id}/result`}>{quiz.topic}</Link>
            {': '}
            <span className="num">
              {points(quiz.score ?? 0)} of {plural(quiz.questions, 'point')},{' '}
              {percent((quiz.score ?? 0) / quiz.questions)}
            </span>
          </p>
          <p className="small facts">
            <span>{dayText(quiz)}</span>
            <span>{optionsText(quiz.options)}</span>
            <span>
              seed <code>{quiz.seed}</code>
            </span>
          </p>
        </li>
      ))}
    </ul>
  )
}

const dayText = ({ day }: QuizSummary): string => shortDay(day)
