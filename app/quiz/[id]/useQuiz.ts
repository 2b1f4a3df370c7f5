'use client'

import { useRouter } from 'next/navigation'
import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react'
import type { Given } from '@/lib/quiz'
import type { QuizQuestionView, QuizView } from '@/lib/study/quiz/types'
import { ApiError, post } from '@/app/ui/api'
import { Answers, heldAnswers } from './answers'

/** What is typed is saved when the learner has paused for so long. */
const typingPause = 700

/** A quiz that is being taken: answers, marks and the time on each question, saved as they are given. */
export function useQuiz(quiz: QuizView) {
  const router = useRouter()
  const [questions, setQuestions] = useState<readonly QuizQuestionView[]>(quiz.items)
  const [at, setAt] = useState(() => firstOpen(quiz))
  const [waiting, setWaiting] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const answers = useRef<Answers | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const leaving = useRef(false)
  const clock = useClock(questions, at)

  const change = useCallback((number: number, changes: Partial<QuizQuestionView>) => {
    setQuestions((before) => before.map((one) => (one.number === number ? { ...one, ...changes } : one)))
  }, [])
  const toResult = useEffectEvent(() => {
    leaving.current = true
    router.replace(`/quiz/${quiz.id}/result`)
  })
  const onReply = useEffectEvent((question: QuizQuestionView) => {
    setBusy(false)
    const { number, reply, unread, given } = question
    // A typed answer goes on being typed; what was judged is what the server holds.
    change(number, reply ? { reply, given, unread: null } : { unread })
  })
  useEffect(() => {
    const sender = new Answers(quiz.id, {
      onReply,
      onWaiting: setWaiting,
      onOver: toResult,
      onRefused: (reason) => {
        setBusy(false)
        setProblem(reason)
      },
    })
    answers.current = sender
    const held = heldAnswers(quiz.id)
    setQuestions((before) =>
      before.map((one) => {
        const own = held[one.number]
        return own && !one.reply ? { ...one, given: own.given, marked: own.marked } : one
      }),
    )
    void sender.flush()
    const flush = () => void sender.flush()
    window.addEventListener('online', flush)
    window.addEventListener('pagehide', flush)
    document.addEventListener('visibilitychange', flush)
    return () => {
      window.removeEventListener('online', flush)
      window.removeEventListener('pagehide', flush)
      document.removeEventListener('visibilitychange', flush)
    }
  }, [quiz.id])

  const hold = (question: QuizQuestionView, unsent: boolean) => {
    answers.current?.hold(question.number, {
      given: question.given,
      marked: question.marked,
      ms: clock.spent(question.number),
      unsent,
    })
  }
  const give = (number: number, given: Given | null) => {
    const question = questions[number]
    if (!question || question.reply || busy) return
    setProblem(null)
    change(number, { given, unread: null })
    // Where feedback follows each answer, an answer is one when it is checked.
    hold({ ...question, given }, quiz.options.feedback === 'end')
    clearTimeout(timer.current)
    timer.current = setTimeout(
      () => void answers.current?.flush(),
      typeof given === 'string' || !Array.isArray(given) ? typingPause : 0,
    )
  }
  const mark = (number: number) => {
    const question = questions[number]
    if (!question) return
    const marked = !question.marked
    change(number, { marked })
    // A draft that is not to be judged yet stays with the device.
    void tell(quiz.id, number, marked).catch(() => hold({ ...question, marked }, question.reply !== null))
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
    if (question && !question.reply && quiz.options.feedback === 'end' && question.given !== null) hold(question, true)
    void answers.current?.flush()
    setBusy(false)
    setAt(Math.min(Math.max(to, 0), questions.length))
  }
  const finish = async () => {
    if (leaving.current) return
    setProblem(null)
    setBusy(true)
    try {
      await answers.current?.flush()
      if (answers.current?.waiting) throw new ApiError(0, 'The server cannot be reached; your answers are kept here.')
      await post(`/api/quizzes/${encodeURIComponent(quiz.id)}/finish`, {})
      answers.current?.forget()
      leaving.current = true
      router.replace(`/quiz/${quiz.id}/result`)
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      setBusy(false)
      setProblem(error.message)
    }
  }
  return { questions, at, waiting, problem, busy, give, mark, check, go, finish }
}

function tell(quizId: string, number: number, marked: boolean) {
  return post(`/api/quizzes/${encodeURIComponent(quizId)}/answers`, { number, marked })
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
  const spent = useRef<number[]>([])
  const since = useRef(0)
  useEffect(() => {
    const shown = at
    since.current = Date.now()
    return () => {
      spent.current[shown] = (spent.current[shown] ?? 0) + Date.now() - since.current
    }
  }, [at])
  return {
    spent: (number: number) =>
      (questions[number]?.ms ?? 0) +
      (spent.current[number] ?? 0) +
      (number === at && since.current > 0 ? Date.now() - since.current : 0),
  }
}
