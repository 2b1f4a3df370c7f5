'use client'

import { useRouter } from 'next/navigation'
import type { QuizView } from '@/lib/study/quiz/types'
import { useKeys } from '@/app/ui/keys/useKeys'
import { SessionTop } from '@/app/ui/session/SessionTop'
import { Overview } from './Overview'
import { Timer } from './Timer'
import { Turn } from './Turn'
import { isOpen, useQuiz } from './useQuiz'

/** A quiz that is being taken, one question a screen. */
export function QuizSession({ quiz }: { quiz: QuizView }) {
  const router = useRouter()
  const { questions, at, waiting, problem, busy, give, mark, check, go, finish } = useQuiz(quiz)
  const question = questions[at]
  const each = quiz.options.feedback === 'each'
  const open = (one: (typeof questions)[number]) => isOpen(one, quiz)
  useKeys({ escape: () => router.push('/quiz') })
  return (
    <div className="session">
      <SessionTop
        end="/quiz"
        middle={question ? `${at + 1} of ${questions.length}` : 'All questions'}
        left={quiz.leftMs === null ? null : <Timer leftMs={quiz.leftMs} onOver={() => void finish()} />}
        progress={{ done: questions.filter((one) => !open(one)).length, total: questions.length }}
      />
      <p className="unsent tiny quiz-waiting" role="status">
        {waiting && 'Your answers are kept here and wait for a connection.'}
      </p>
      {question ? (
        <Turn
          key={at}
          question={question}
          last={at === questions.length - 1}
          each={each}
          busy={busy}
          problem={problem}
          onGive={(given) => give(at, given)}
          onMark={() => mark(at)}
          onCheck={(given) => check(at, given)}
          onGo={(by) => go(at + by)}
        />
      ) : (
        <Overview
          questions={questions}
          open={open}
          busy={busy}
          problem={problem}
          onGo={go}
          onFinish={() => void finish()}
        />
      )}
    </div>
  )
}
