'use client'

import Link from 'next/link'
import type { SessionItem } from '@/lib/study/types'
import { MemoryMark } from '../Memory'
import { daysAgo } from '../words'

export function MemoryFacts({ item, now }: { item: SessionItem; now: number }) {
  const { memory } = item
  return (
    <p className="small facts">
      <span>
        <MemoryMark memory={memory} />{' '}
        {memory.recall === null ? (
          'new'
        ) : (
          <>
            recall expected <b className="num">{memory.recall.toFixed(2)}</b>
          </>
        )}
      </span>
      {memory.lastReview && <span>last seen {daysAgo(memory.lastReview, now)}</span>}
      <BookLink item={item} />
    </p>
  )
}

export function BookLink({ item }: { item: Pick<SessionItem, 'page' | 'section' | 'anchor'> }) {
  return (
    <span>
      <Link href={`/book/${item.page}${item.anchor ? `#${item.anchor}` : ''}`}>
        in the book{item.section && `: ${item.section}`}
      </Link>
    </span>
  )
}
