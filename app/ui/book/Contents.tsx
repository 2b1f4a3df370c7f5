import Link from 'next/link'
import type { BookView } from '@/lib/study/types'
import { MemoryMark } from '@/app/ui/Memory'
import { plural } from '@/app/ui/words'

type Chapter = BookView['chapters'][number]

/** One chapter of the book's contents: its pages, how much each asks, and how well what was begun is known. */
export function Contents({ chapter }: { chapter: Chapter }) {
  const heading = `chapter-${chapter.number}`
  return (
    <section className="book-chapter" aria-labelledby={heading}>
      <h2 id={heading}>
        <span className="ref">{chapter.number}</span> {chapter.title}
      </h2>
      <ul className="book-pages">
        {chapter.pages.map((page) => (
          <li key={page.slug}>
            <Link href={`/book/${page.slug}`} prefetch={false}>
              <span className="ref">{page.number}</span>
              <span className="t">{page.title}</span>
              <span className="state">
                <MemoryMark
                  memory={{ phase: page.recall === null ? 'new' : 'review', recall: page.recall, suspended: false }}
                />
                {stateOf(page)}
              </span>
              <span className="n num">{plural(page.items, 'item')}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

function stateOf({ items, begun, recall }: Chapter['pages'][number]): string {
  if (recall === null) return 'not begun'
  return `recall ${recall.toFixed(2)}${begun < items ? ` of ${begun} begun` : ''}`
}
