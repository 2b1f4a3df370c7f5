import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { contextOf, getQuizSetup } from '@/lib/study'
import { readLink } from '@/lib/quiz'
import { Earlier } from './Earlier'
import { Setup } from './Setup'
import '../styles/quiz.css'

export const metadata: Metadata = { title: 'Quizzes' }

/** What a quiz is to be like, filled in by a link where one led here; and the quizzes there have been. */
export default async function QuizzesPage({ searchParams }: PageProps<'/quiz'>) {
  const query = Object.entries(await searchParams).map(([name, value]) => {
    return [name, Array.isArray(value) ? value.join(',') : value] as const
  })
  const asked = readLink(Object.fromEntries(query))
  const { quizzes, ...setup } = await getQuizSetup(contextOf(await headers()))
  return (
    <>
      <header className="page-head dash-head">
        <h1>Quizzes</h1>
      </header>
      <Setup
        // Another link is another choice.
        key={JSON.stringify(asked)}
        {...setup}
        asked={asked}
        byLink={query.length > 0}
      />
      <Earlier quizzes={quizzes} />
    </>
  )
}
