import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { contextOf, getQuiz } from '@/lib/study'
import { QuizSession } from './QuizSession'
import '../../styles/quiz.css'

export const metadata: Metadata = { title: 'Quiz' }

/** A quiz that is being taken. One that has been handed in has a result. */
export default async function QuizPage({ params }: PageProps<'/quiz/[id]'>) {
  const { id } = await params
  const quiz = await getQuiz(contextOf(await headers()), id)
  if (!quiz) notFound()
  if (quiz.finished !== null) redirect(`/quiz/${id}/result`)
  return <QuizSession quiz={quiz} />
}
