import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { contextOf, currentDeck, getQueue, getToday } from '@/lib/study'
import { Review } from './Review'

export const metadata: Metadata = { title: 'Review' }

/** Today's session, or with `?page=slug` the practice of one page. */
export default async function ReviewPage({ searchParams }: PageProps<'/review'>) {
  const { page: asked } = await searchParams
  const context = contextOf(await headers())
  const page = typeof asked === 'string' ? (await currentDeck()).page(asked) : null
  if (page === undefined) notFound()
  const [queue, { tomorrow }] = await Promise.all([
    getQueue(context, page ? { page: page.slug } : {}),
    getToday(context),
  ])
  return (
    <Review
      queue={queue}
      queueUrl={page ? `/api/queue?page=${encodeURIComponent(page.slug)}&exclude=` : '/api/queue?exclude='}
      page={page ? { slug: page.slug, title: page.title } : null}
      tomorrow={tomorrow}
    />
  )
}
