import { openDesk, type Desk } from '../desk'
import type { Context } from '../types'
import { settledQuiz } from './finish'
import { readAsked, type Asked, type Quiz } from './rows'
import type { QuizView } from './types'
import { questionView, summaryOf } from './view'
import { isBlank } from '@/lib/quiz'

/** A quiz as it stands. Null where the learner has none of this id. */
export async function getQuiz(context: Context, id: string): Promise<QuizView | null> {
  const desk = await openDesk(context)
  const quiz = await settledQuiz(desk, id)
  if (!quiz) return null
  return quizView(desk, quiz, await readAsked(desk.db.read, desk.learner.id, id))
}

export function quizView(desk: Desk, quiz: Quiz, asked: readonly Asked[]): QuizView {
  const answered = asked.filter(({ given }) => !isBlank(given)).length
  return {
    ...summaryOf(desk, quiz, { questions: asked.length, answered }),
    sameDeck: quiz.deckHash === desk.deck.deck.hash,
    items: asked.map((one) =>
      questionView(desk, one, quiz.finished !== null || (quiz.feedback === 'each' && one.score !== null)),
    ),
  }
}
