import Link from 'next/link'
import type { Today, TopicToday } from '@/lib/study/types'
import { MemoryMark, stripText } from '@/app/ui/Memory'
import { plural } from '@/app/ui/words'

/** What is in today's session: a bar of its kinds, then its sections with a memory mark for each item. */
export function Topics({ today }: { today: Today }) {
  return (
    <section aria-labelledby="in-it">
      <h2 id="in-it">What is in it</h2>
      <Mix today={today} />
      <ul className="topics">
        {today.topics.map((topic) => (
          <li key={topic.page}>
            <Topic topic={topic} />
          </li>
        ))}
      </ul>
      <p className="legend">
        <MemoryMark memory={{ phase: 'review', recall: 0.7, suspended: false }} /> recall expected now, the fuller the
        surer <span className="gap" />
        <MemoryMark memory={{ phase: 'new', recall: null, suspended: false }} /> new
      </p>
    </section>
  )
}

function Topic({ topic }: { topic: TopicToday }) {
  const memories = topic.items.map(({ memory }) => memory).sort((a, b) => (a.recall ?? 2) - (b.recall ?? 2))
  return (
    <Link href={`/book/${topic.page}`} prefetch={false}>
      <span className="ref">{topic.section}</span>
      <span className="t">{topic.title}</span>
      <span className="strip" role="img" aria-label={stripText(memories)}>
        {memories.map((memory, place) => (
          <MemoryMark key={place} memory={memory} />
        ))}
      </span>
      <span className="num n">{topic.items.length}</span>
    </Link>
  )
}

function Mix({ today }: { today: Today }) {
  const parts = [
    { count: today.reviews, kind: 'mix-1', one: 'review', many: 'reviews' },
    { count: today.exercises, kind: 'mix-2', one: 'exercise', many: 'exercises' },
    { count: today.fresh, kind: 'mix-3', one: 'new', many: 'new' },
  ].filter(({ count }) => count > 0)
  return (
    <>
      <div
        className="mix"
        role="img"
        aria-label={parts.map(({ count, one, many }) => plural(count, one, many)).join(', ')}
      >
        {parts.map(({ kind, count }) => (
          <span key={kind} className={`mix-part ${kind}`} style={{ flex: count }} />
        ))}
      </div>
      <div className="mix-labels small" aria-hidden>
        {parts.map(({ kind, count, one, many }) => (
          <span key={kind} style={{ flex: count }}>
            <b>{count}</b> {count === 1 ? one : many}
          </span>
        ))}
      </div>
    </>
  )
}
