import Link from 'next/link'
import type { Item } from '@/lib/deck'
import type { Memory } from '@/lib/study/types'
import { Html } from '@/app/ui/Html'
import { MemoryMark } from '@/app/ui/Memory'
import { itemPath, kindName, questionText, whenText } from './words'

/** Items with what is known of each and when it comes again. */
export function ItemTable({
  items,
  memories,
  today,
}: {
  items: readonly Item[]
  memories: Readonly<Record<string, Memory>>
  today: string
}) {
  return (
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
          const memory = memories[item.id]
          return memory ? <Row key={item.id} item={item} memory={memory} today={today} /> : null
        })}
      </tbody>
    </table>
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
