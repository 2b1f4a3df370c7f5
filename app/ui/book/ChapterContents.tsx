import Link from 'next/link'
import type { BookView } from '@/lib/study/types'
import { MemoryMark } from '@/app/ui/Memory'

/** The pages of one chapter, in the rail. */
export function ChapterContents({ chapter, current }: { chapter: BookView['chapters'][number]; current: string }) {
  return (
    <section className="contents" aria-label={`Chapter ${chapter.number}`}>
      <span className="label">
        {chapter.number} {chapter.title}
      </span>
      <ul>
        {chapter.pages.map(({ slug, number, title, recall }) => (
          <li key={slug}>
            <Link href={`/book/${slug}`} aria-current={slug === current ? 'true' : undefined} prefetch={false}>
              <span className="ref">{number}</span>
              <span>{title}</span>
              <MemoryMark
                memory={{ phase: recall === null ? 'new' : 'review', recall, suspended: false }}
                label={recall === null ? 'not begun' : `recall expected ${recall.toFixed(2)}`}
              />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
