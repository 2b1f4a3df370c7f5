import type { Memory } from '@/lib/study/types'

type Shown = Pick<Memory, 'phase' | 'recall' | 'suspended'>

/**
 * The memory mark: a ring filled clockwise to the recall expected now; dashed when new, struck when set aside. It is
 * hidden from assistive technology unless it gets a `label`: else its text stands beside it or on the strip.
 */
export function MemoryMark({ memory, label }: { memory: Shown; label?: string }) {
  const naming = label ? ({ role: 'img', 'aria-label': label } as const) : ({ 'aria-hidden': true } as const)
  const kind = memory.suspended ? ' memory-leech' : memory.recall === null ? ' memory-new' : ''
  return (
    <svg className={`memory${kind}`} viewBox="0 0 14 14" {...naming}>
      <circle cx="7" cy="7" r="5.75" />
      {memory.suspended ? <path d="M3 11L11 3" /> : memory.recall === null ? null : <path d={sector(memory.recall)} />}
    </svg>
  )
}

/** For a strip of marks: 'recall expected between 0.71 and 0.88, 4 new'. */
export function stripText(memories: readonly Shown[]): string {
  const recalls = memories.flatMap((memory) => (memory.suspended || memory.recall === null ? [] : [memory.recall]))
  const fresh = memories.filter((memory) => !memory.suspended && memory.recall === null).length
  const aside = memories.filter((memory) => memory.suspended).length
  const [low, high] = [Math.min(...recalls).toFixed(2), Math.max(...recalls).toFixed(2)]
  const range = low === high ? low : `between ${low} and ${high}`
  return [
    recalls.length > 0 && `recall expected ${range}`,
    fresh > 0 && `${fresh} new`,
    aside > 0 && `${aside} set aside`,
  ]
    .filter(Boolean)
    .join(', ')
}

/** The sector of a circle of radius 5.75 about (7, 7), from the top clockwise. A full one is two half circles. */
function sector(share: number): string {
  if (share >= 0.995) return 'M7 1.25A5.75 5.75 0 0 1 7 12.75A5.75 5.75 0 0 1 7 1.25z'
  const angle = 2 * Math.PI * Math.max(0, share)
  const x = (7 + 5.75 * Math.sin(angle)).toFixed(2)
  const y = (7 - 5.75 * Math.cos(angle)).toFixed(2)
  return `M7 7V1.25A5.75 5.75 0 ${share > 0.5 ? 1 : 0} 1 ${x} ${y}z`
}
