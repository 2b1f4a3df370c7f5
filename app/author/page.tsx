import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { currentDeck } from '@/lib/study'

export const metadata: Metadata = { title: 'Exercises for authors' }

/** Every exercise type, for whoever writes them; only under `npm run dev`. */
export default async function AuthorPage() {
  if (process.env.NODE_ENV !== 'development') notFound()
  const { deck } = await currentDeck()
  return (
    <>
      <h1>Exercise types</h1>
      <ul className="author-list">
        {deck.items.map((item) =>
          item.kind === 'exercise' ? (
            <li key={item.id}>
              <span className="ref num">{item.section}</span>{' '}
              <Link href={`/author/${encodeURIComponent(item.id)}` as Route} prefetch={false}>
                {item.title}
              </Link>{' '}
              <code>{item.id}</code>
            </li>
          ) : null,
        )}
      </ul>
    </>
  )
}
