'use client'

import { useRouter } from 'next/navigation'
import { type RefObject, useCallback, useEffect, useEffectEvent, useRef, useState } from 'react'
import type { QuizQuestionView, QuizView } from '@/lib/study/quiz/types'
import { Answers, heldAnswers } from './answers'

export interface Saved {
  questions: readonly QuizQuestionView[]
  change: (number: number, changes: Partial<QuizQuestionView>) => void
  answers: RefObject<Answers | null>
  /** Answers wait for a connection. */
  waiting: boolean
  /** A reply is waited for. */
  busy: boolean
  setBusy: (busy: boolean) => void
  problem: string | null
  setProblem: (problem: string | null) => void
  toResult: () => void
}

/** The questions with what was answered, held on the device and saved at the server. */
export function useSaved(quiz: QuizView): Saved {
  const router = useRouter()
  const [questions, setQuestions] = useState<readonly QuizQuestionView[]>(quiz.items)
  const [waiting, setWaiting] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const answers = useRef<Answers | null>(null)

  const change = useCallback((number: number, changes: Partial<QuizQuestionView>) => {
    setQuestions((before) => before.map((one) => (one.number === number ? { ...one, ...changes } : one)))
  }, [])
  const toResult = () => router.replace(`/quiz/${quiz.id}/result`)
  const onOver = useEffectEvent(toResult)
  const onReply = useEffectEvent(({ number, reply, unread, given }: QuizQuestionView) => {
    setBusy(false)
    // A typed answer goes on being typed; of one that was judged, what the server holds is what counts.
    change(number, reply ? { reply, given, unread: null } : { unread })
  })
  useEffect(() => {
    const sender = new Answers(quiz.id, {
      onReply: (question) => onReply(question),
      onOver: () => onOver(),
      onWaiting: setWaiting,
      onRefused: (reason) => {
        setBusy(false)
        setProblem(reason)
      },
    })
    answers.current = sender
    const begin = async () => {
      await Promise.resolve()
      for (const [number, { given, marked }] of Object.entries(heldAnswers(quiz.id)))
        if (!quiz.items[Number(number)]?.reply) change(Number(number), { given, marked })
      await sender.flush()
    }
    void begin()
    const flush = () => void sender.flush()
    window.addEventListener('online', flush)
    window.addEventListener('pagehide', flush)
    document.addEventListener('visibilitychange', flush)
    return () => {
      window.removeEventListener('online', flush)
      window.removeEventListener('pagehide', flush)
      document.removeEventListener('visibilitychange', flush)
      sender.rest()
    }
  }, [quiz, change])
  return { questions, change, answers, waiting, busy, setBusy, problem, setProblem, toResult }
}
