/** A learner whose memory follows FSRS with weights of its own: answers drawn by chance, the same ones each time. */
import type { MemoryState } from '@/lib/scheduler'
import { DEFAULT_WEIGHTS, exactInterval, nextMemory, recallAfter } from '@/lib/scheduler'
import type { Recalled, Track } from '@/lib/optimizer'

const DAY = 86_400_000

/** Numbers from 0 to below 1: the generator known as mulberry32. */
export function chance(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Gains little by each repetition: stability grows by a factor of e less (index 8 is its logarithm). */
export const QUICK_TO_FORGET: readonly number[] = DEFAULT_WEIGHTS.map((weight, i) => (i === 8 ? weight - 1 : weight))

/** Items begun at `perDay` a day from `start` on, each answered when FSRS with its usual weights would ask again. */
export function answersOf(
  weights: readonly number[],
  { items, perDay, days, seed }: { items: number; perDay: number; days: number; seed: number },
  start = Date.UTC(2026, 0, 5, 9),
): Track[] {
  const random = chance(seed)
  return Array.from({ length: items }, (_, i) => {
    const track: Recalled[] = []
    let memory: MemoryState | null = null
    let planned: MemoryState | null = null
    for (let day = Math.floor(i / perDay), since = 0; day < days;) {
      const recalled = memory === null || random() < recallAfter(since, memory.stability, weights)
      const grade = memory === null ? (random() < 0.3 ? 1 : 3) : recalled ? 3 : 1
      track.push({ at: start + day * DAY + i * 1000, grade, days: since })
      memory = nextMemory(memory, grade, since, weights)
      planned = nextMemory(planned, grade, since)
      since = Math.max(1, Math.round(exactInterval(planned.stability, 0.9) * (0.8 + 0.4 * random())))
      day += since
    }
    return track
  })
}
