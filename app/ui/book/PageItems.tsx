import Link from 'next/link'
import type { Item } from '@/lib/deck'
import type { Memory, PageView } from '@/lib/study/types'
import { Html } from '@/app/ui/Html'
import { MemoryMark } from '@/app/ui/Memory'
import { plural } from '@/app/ui/words'
import { itemPath, kindName, questionText, whenText } from './words'

/** Everything the page asks, with what is known of it and when it comes again. Answers are not shown: they are to be recalled. */
export function PageItems({ items, view }: { items: readonly Item[]; view: PageView }) {
  return (
    <details className="page-items" id="items">
      <summary>Everything asked on this page: {plural(items.length, 'item')}</summary>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Question</th>
            <th scope="col">Kind</th>
            <th scope="col">State</th>
            <th scope="col">Next</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => {
            const memory = view.memories[item.id]
            return memory ? <Row key={item.id} item={item} memory={memory} today={view.day} /> : null
          })}
        </tbody>
      </table>
    </details>
  )
}

function Row({ item, memory, today }: { item: Item; memory: Memory; today: string }) {
  return (
    <tr>
      <td>
        <Question item={item} />
      </td>
      <td className="item-kind">{kindName(item)}</td>
      <td className="item-state num">
        <MemoryMark memory={memory} />{' '}
        <Link href={itemPath(item.id)} prefetch={false} aria-label={`${knownText(memory)}: ${questionText(item)}`}>
          {knownText(memory)}
        </Link>
      </td>
      <td className="num">{nextText(memory, today)}</td>
    </tr>
  )
}

function Question({ item }: { item: Item }) {
  switch (item.kind) {
    case 'exercise':
      return (
        <Link href={`/exercises/${encodeURIComponent(item.id)}`} prefetch={false}>
          {item.title}
        </Link>
      )
    case 'card':
      return <Html html={item.front.html} />
    default:
      return <Html html={item.question.html} />
  }
}

function knownText(memory: Memory): string {
  if (memory.suspended) return 'set aside'
  return memory.recall === null ? 'new' : `recall ${memory.recall.toFixed(2)}`
}

function nextText(memory: Memory, today: string): string {
  if (memory.suspended || memory.dueDay === null) return '–'
  return whenText(memory.dueDay, today)
}
