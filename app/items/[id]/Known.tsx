import type { ReactNode } from 'react'
import type { ItemView } from '@/lib/study/types'
import { whenText } from '@/app/ui/book/words'
import { MemoryMark } from '@/app/ui/Memory'
import { plural } from '@/app/ui/words'
import { dayOfYear } from '@/app/ui/charts/days'

const phases = { new: 'new', learning: 'being learned', review: 'learned', relearning: 'being relearned' } as const

/** What is known of the item, fact by fact. */
export function Known({ view: { memory, day } }: { view: ItemView }) {
  const { phase, recall, stability, difficulty, dueDay, reviews, lapses } = memory
  return (
    <dl className="item-facts">
      <Fact name="State">
        <MemoryMark memory={memory} /> {memory.suspended ? 'set aside' : phases[phase]}
      </Fact>
      {recall !== null && <Fact name="Recall expected now">{recall.toFixed(2)}</Fact>}
      {stability !== null && <Fact name="Stability">{daysText(stability)}</Fact>}
      {difficulty !== null && <Fact name="Difficulty">{difficulty.toFixed(1)} of 10</Fact>}
      {dueDay !== null && (
        <Fact name="Due">
          {memory.suspended
            ? `not while set aside (was ${dayOfYear(dueDay)})`
            : `${whenText(dueDay, day)}, ${dayOfYear(dueDay)}`}
        </Fact>
      )}
      {phase !== 'new' && (
        <Fact name="Lapses">
          {lapses} in {plural(reviews, 'answer')}
        </Fact>
      )}
    </dl>
  )
}

/** Whole days once they are many. */
function daysText(days: number): string {
  return `${days.toFixed(days < 10 ? 1 : 0)} days`
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className="num">{children}</dd>
    </div>
  )
}
