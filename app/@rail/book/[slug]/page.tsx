import { headers } from 'next/headers'
import { contextOf, currentDeck, getBookView } from '@/lib/study'
import { ChapterContents } from '@/app/ui/book/ChapterContents'

export default async function BookRail({ params }: PageProps<'/book/[slug]'>) {
  const { slug } = await params
  const [deck, book] = await Promise.all([currentDeck(), getBookView(contextOf(await headers()))])
  const page = deck.page(decodeURIComponent(slug))
  const chapter = book.chapters.find(({ pages }) => pages.some((entry) => entry.slug === page?.slug))
  return page && chapter ? <ChapterContents chapter={chapter} current={page.slug} /> : null
}
