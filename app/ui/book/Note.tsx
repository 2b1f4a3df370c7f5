import Link from 'next/link'
import type { CSSProperties } from 'react'
import type { ExerciseItem, Item } from '@/lib/deck'
import type { Memory } from '@/lib/study/types'
import { MemoryMark, stripText } from '@/app/ui/Memory'
import { plural } from '@/app/ui/words'
import { kindName, stateText, whenText } from './words'

interface Known {
  item: Item
  memory: Memory
}
/** More than these are shown as a strip of marks, and as a link to the whole list. */
const mostLines = 3
const mostLinks = 3

/** What is asked about a block, in the margin beside it. `row` and `span` place it there; on a phone it stands below. */
export function Note({ known, today, style }: { known: readonly Known[]; today: string; style: CSSProperties }) {
  const questions = known.filter(({ item }) => item.kind !== 'exercise')
  const exercises = known.flatMap(({ item }) => (item.kind === 'exercise' ? [item] : []))
  return (
    <div className="note" role="note" style={style}>
      {questions.length > mostLines ? (
        <Strip known={questions} today={today} />
      ) : (
        <Lines known={questions} today={today} />
      )}
      <Exercises exercises={exercises} />
    </div>
  )
}

function Lines({ known, today }: { known: readonly Known[]; today: string }) {
  return known.map(({ item, memory }) => (
    <span className="state" key={item.id}>
      <MemoryMark memory={memory} />
      <span>{stateText(memory, today, known.length === 1 ? null : kindName(item))}</span>
    </span>
  ))
}

function Strip({ known, today }: { known: readonly Known[]; today: string }) {
  const memories = known.map(({ memory }) => memory)
  const next = memories.flatMap(({ dueDay, suspended }) => (dueDay === null || suspended ? [] : [dueDay])).sort()[0]
  const fresh = memories.filter((memory) => memory.recall === null && !memory.suspended).length
  const facts = [
    next !== undefined && `next ${whenText(next, today)}`,
    fresh > 0 && (fresh === known.length ? 'all new' : `${fresh} new`),
  ].filter(Boolean)
  return (
    <>
      <span className="strip" role="img" aria-label={stripText(memories)}>
        {known.map(({ item, memory }) => (
          <MemoryMark key={item.id} memory={memory} />
        ))}
      </span>
      <span className="state">{[plural(known.length, 'question'), ...facts].join(' · ')}</span>
    </>
  )
}

function Exercises({ exercises }: { exercises: readonly ExerciseItem[] }) {
  const shown = exercises.length > mostLinks + 1 ? exercises.slice(0, mostLinks) : exercises
  const rest = exercises.length - shown.length
  return (
    <>
      {shown.map(({ id, title }) => (
        <Link key={id} href={`/exercises/${encodeURIComponent(id)}`} prefetch={false}>
          Exercise: {title}
        </Link>
      ))}
      {rest > 0 && <a href="#items">{plural(rest, 'more exercise')}</a>}
    </>
  )
}
