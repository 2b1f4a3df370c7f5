'use client'

import type { QuizQuestionView } from '@/lib/study/quiz/types'
import { Icon } from '@/app/ui/Icon'
import { BookLink, ItemLink } from '@/app/ui/session/MemoryFacts'
import { Asked, kindText } from '../../questions/Asked'
import { points, pointsText } from '../../words'

/** Every question to be opened: one's own answer, the right one, and why. */
export function Questions({ items }: { items: readonly QuizQuestionView[] }) {
  return (
    <ol className="quiz-review">
      {items.map((question) => (
        <li key={question.number}>
          <details>
            <summary>
              <span className="num">{question.number + 1}</span>
              <Sign question={question} />
              <span>
                {question.section} {question.title}
                <span className="small"> {kindText(question.asked)}</span>
              </span>
              <span className="small num">{points(question.reply?.score ?? 0)}</span>
            </summary>
            <Opened question={question} />
          </details>
        </li>
      ))}
    </ol>
  )
}

function Opened({ question }: { question: QuizQuestionView }) {
  const { number, asked, given, reply } = question
  return (
    <div className="quiz-opened">
      {given === null && <p className="small">Left open.</p>}
      <Asked
        id={String(number)}
        asked={asked}
        given={given}
        reply={reply}
        unread={null}
        incomplete={false}
        quiet
        onGive={ignore}
      />
      {reply && (
        <p className="small facts">
          <b className="num">{pointsText(reply.score)}</b>
          <BookLink item={{ ...question, anchor: reply.anchor }} />
          <ItemLink item={{ id: reply.itemId }} />
        </p>
      )}
    </div>
  )
}

function ignore() {}

function Sign({ question: { given, reply } }: { question: QuizQuestionView }) {
  const score = reply?.score ?? 0
  if (given === null) return <span className="quiz-sign" role="img" aria-label="left open" />
  const [name, label, tone] =
    score === 1
      ? (['right', 'right', 'good'] as const)
      : score > 0
        ? (['almost', 'partly right', 'care'] as const)
        : (['wrong', 'wrong', 'bad'] as const)
  return (
    <span className={`quiz-sign verdict-${tone}`}>
      <Icon name={name} label={label} />
    </span>
  )
}
