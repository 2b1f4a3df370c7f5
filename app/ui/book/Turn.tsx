import type { Route } from 'next'
import Link from 'next/link'
import type { Page } from '@/lib/deck'
import { Key } from '@/app/ui/Key'

/** The pages before and after, and the practice of this one. */
export function Turn({
  before,
  after,
  practise,
  count,
}: {
  before: Page | undefined
  after: Page | undefined
  practise: Route
  count: number
}) {
  return (
    <nav className="turn" aria-label="Pages">
      {before ? <Neighbour page={before} word="Before" shortcut="K" /> : <span />}
      {count > 0 && (
        <Link className="btn" href={practise} prefetch={false} aria-keyshortcuts="P">
          Practise this page <span className="num">{count}</span> <Key>P</Key>
        </Link>
      )}
      {after && <Neighbour page={after} word="After" shortcut="J" />}
    </nav>
  )
}

function Neighbour({ page, word, shortcut }: { page: Page; word: 'Before' | 'After'; shortcut: string }) {
  return (
    <Link className={word === 'After' ? 'next' : undefined} href={`/book/${page.slug}`} aria-keyshortcuts={shortcut}>
      <span className="tiny">{word}</span>
      {page.number} {page.title}
    </Link>
  )
}
