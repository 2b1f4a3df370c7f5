import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { contextOf, currentDeck, findPractice, getQueue, getToday, type Practice } from '@/lib/study'
import { practiceQuery } from '@/app/ui/practice'
import { Review } from './Review'

export const metadata: Metadata = { title: 'Review' }

/** Today's session, or with `?page=slug`, `?concept=name`, `?exercise=id`, each as often as wanted, the practice of these. */
export default async function ReviewPage({ searchParams }: PageProps<'/review'>) {
  const context = contextOf(await headers())
  const practice = await practiceOf(await searchParams)
  const [queue, { tomorrow }] = await Promise.all([getQueue(context, practice ? { practice } : {}), getToday(context)])
  return (
    <Review
      queue={queue}
      queueUrl={practice ? `/api/queue?${practiceQuery(practice.of)}&exclude=` : '/api/queue?exclude='}
      practice={practice?.title ?? null}
      tomorrow={tomorrow}
    />
  )
}

/** Null for today's session. What the book does not have is not found. */
async function practiceOf(asked: Record<string, string | string[] | undefined>): Promise<Practice | null> {
  const [pages = [], concepts = [], exercises = []] = [asked.page, asked.concept, asked.exercise].map((value) =>
    [value ?? []].flat(),
  )
  if (pages.length + concepts.length + exercises.length === 0) return null
  const found = findPractice(await currentDeck(), { pages, concepts, exercises })
  if ('unknown' in found) notFound()
  return found
}
