import type { Metadata } from 'next'
import { headers } from 'next/headers'
import Link from 'next/link'
import { contextOf, currentDeck, getBookView } from '@/lib/study'
import { Contents } from '@/app/ui/book/Contents'
import { countsText } from '@/app/ui/book/words'
import { plural } from '@/app/ui/words'

export const metadata: Metadata = { title: 'Book' }

export default async function BookContentsPage() {
  const [deck, book] = await Promise.all([currentDeck(), getBookView(contextOf(await headers()))])
  const { pages, items, figures } = deck.deck
  return (
    <>
      <header className="page-head">
        <h1>Book</h1>
        <p className="small">
          {[plural(pages.length, 'page'), plural(figures.length, 'figure'), countsText(items)].join(', ')}
          {' · '}
          <Link href="/print" prefetch={false}>
            print
          </Link>
        </p>
      </header>
      {book.chapters.map((chapter) => (
        <Contents key={chapter.number} chapter={chapter} />
      ))}
    </>
  )
}
