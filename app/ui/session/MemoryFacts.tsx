'use client'

import Link from 'next/link'
import type { ReactNode } from 'react'
import type { SessionItem } from '@/lib/study/types'
import { itemPath } from '../book/words'
import { MemoryMark } from '../Memory'
import { daysAgo } from '../words'

/** What is known of an item, where to read on, and what else can be done with it. */
export function MemoryFacts({ item, now, children }: { item: SessionItem; now: number; children?: ReactNode }) {
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
      <ItemLink item={item} />
      {children}
    </p>
  )
}

/** To its history, its flag and its note. */
export function ItemLink({ item }: { item: Pick<SessionItem, 'id'> }) {
  return (
    <span>
      <Link href={itemPath(item.id)} prefetch={false}>
        history
      </Link>
    </span>
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
