/** How well weights predict: the mean of -ln(the chance that was given to what happened). 0 is clairvoyance. */
import type { MemoryState } from '@/lib/scheduler'
import { nextMemory, recallAfter } from '@/lib/scheduler'
import type { Place, Track } from './log'

/** A prediction is never held to be quite certain: one surprise would cost without bound. */
const CERTAIN = 1e-6

/** Over these answers, each predicted from all that came before it on its track. */
export function logLoss(places: readonly Place[], weights: readonly number[]): number {
  const asked = new Map<Track, Set<number>>()
  for (const { track, index } of places) {
    const indices = asked.get(track)
    if (indices) indices.add(index)
    else asked.set(track, new Set([index]))
  }
  let sum = 0
  for (const [track, indices] of asked) sum += trackLoss(track, indices, weights)
  return sum / places.length
}

function trackLoss(track: Track, indices: ReadonlySet<number>, weights: readonly number[]): number {
  let memory: MemoryState | null = null
  let sum = 0
  for (const [index, { grade, days }] of track.entries()) {
    if (memory && indices.has(index)) {
      const recall = recallAfter(days, memory.stability, weights)
      const chance = grade > 1 ? recall : 1 - recall
      sum -= Math.log(Math.min(Math.max(chance, CERTAIN), 1 - CERTAIN))
    }
    memory = nextMemory(memory, grade, days, weights)
  }
  return sum
}
