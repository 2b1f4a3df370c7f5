'use client'

import { useEffect, useRef, useState } from 'react'
import type { Given } from '@/lib/quiz'
import type { QuizQuestionView, QuizView } from '@/lib/study/quiz/types'
import { ApiError, post } from '@/app/ui/api'
import { useSaved } from './useSaved'

/** What is typed is saved when the learner has paused for so long. */
const typingPause = 700
const urlOf = (quizId: string, what: string) => `/api/quizzes/${encodeURIComponent(quizId)}/${what}`

/** A quiz that is being taken: which question is on the screen, and what is done there. */
export function useQuiz(quiz: QuizView) {
  const { questions, change, answers, waiting, busy, setBusy, problem, setProblem, toResult } = useSaved(quiz)
  const [at, setAt] = useState(() => firstOpen(quiz))
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const leaving = useRef(false)
  const spent = useClock(questions, at)
  const each = quiz.options.feedback === 'each'

  const hold = (question: QuizQuestionView, unsent: boolean) => {
    const { number, given, marked } = question
    answers.current?.hold(number, { given, marked, ms: spent(number), unsent })
  }
  const give = (number: number, given: Given | null) => {
    const question = questions[number]
    if (!question || question.reply || busy) return
    setProblem(null)
    change(number, { given, unread: null })
    // Where feedback follows each answer, an answer is one when it is checked; until then it is a draft.
    hold({ ...question, given }, !each)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void answers.current?.flush(), Array.isArray(given) ? 0 : typingPause)
  }
  const mark = (number: number) => {
    const question = questions[number]
    if (!question) return
    const marked = !question.marked
    change(number, { marked })
    // A mark is a help and no answer: where it cannot be sent, it lasts as long as the page.
    post(urlOf(quiz.id, 'answers'), { number, marked }).catch(() => {})
  }
  const check = (number: number, given: Given | null) => {
    const question = questions[number]
    if (!question || question.reply || busy) return
    setBusy(true)
    setProblem(null)
    hold({ ...question, given }, true)
    void answers.current?.flush()
  }
  const go = (to: number) => {
    clearTimeout(timer.current)
    const question = questions[at]
    if (question && !each && question.given !== null) hold(question, true)
    void answers.current?.flush()
    setBusy(false)
    setProblem(null)
    setAt(Math.min(Math.max(to, 0), questions.length))
  }
  const finish = async () => {
    if (leaving.current) return
    leaving.current = true
    setProblem(null)
    setBusy(true)
    try {
      await answers.current?.flush()
      if (answers.current?.waiting) throw new ApiError(0, 'The server cannot be reached; your answers are kept here.')
      await post(urlOf(quiz.id, 'finish'), {})
      answers.current?.forget()
      toResult()
    } catch (error) {
      leaving.current = false
      if (!(error instanceof ApiError)) throw error
      setBusy(false)
      setProblem(error.message)
    }
  }
  return { questions, at, waiting, problem, busy, give, mark, check, go, finish }
}

/** Not answered yet; where feedback follows each answer, not judged yet. */
export function isOpen({ given, reply }: QuizQuestionView, { options }: Pick<QuizView, 'options'>): boolean {
  return options.feedback === 'each' ? reply === null : given === null
}

/** The first question that is open; behind the last one, where none is. */
function firstOpen(quiz: QuizView): number {
  const open = quiz.items.findIndex((question) => isOpen(question, quiz))
  return open < 0 ? quiz.items.length : open
}

/** How long each question has been looked at, from the server's count on. */
function useClock(questions: readonly QuizQuestionView[], at: number) {
  const earlier = useRef(new Map<number, number>())
  const since = useRef(0)
  useEffect(() => {
    const times = earlier.current
    since.current = Date.now()
    return () => void times.set(at, (times.get(at) ?? 0) + Date.now() - since.current)
  }, [at])
  return (number: number) => {
    const now = number === at && since.current > 0 ? Date.now() - since.current : 0
    return (questions[number]?.ms ?? 0) + (earlier.current.get(number) ?? 0) + now
  }
}
