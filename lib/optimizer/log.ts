/** A learner's answers as the optimiser wants them, and the form in which they travel to another thread. */
import type { Grade } from '@/lib/scheduler'

export interface Recalled {
  /** Milliseconds since 1970. */
  at: number
  grade: Grade
  /** Whole learner days since the answer before; 0 at the first. */
  days: number
}

/** One item's answers, oldest first. */
export type Track = readonly Recalled[]

/** All tracks end to end; track i reaches from starts[i] to starts[i + 1]. */
export interface PackedLog {
  starts: Uint32Array<ArrayBuffer>
  at: Float64Array<ArrayBuffer>
  grade: Uint8Array<ArrayBuffer>
  days: Uint32Array<ArrayBuffer>
}

export function pack(tracks: readonly Track[]): PackedLog {
  const count = tracks.reduce((sum, track) => sum + track.length, 0)
  const packed = {
    starts: new Uint32Array(tracks.length + 1),
    at: new Float64Array(count),
    grade: new Uint8Array(count),
    days: new Uint32Array(count),
  }
  let next = 0
  for (const [i, track] of tracks.entries()) {
    packed.starts[i] = next
    for (const { at, grade, days } of track) {
      packed.at[next] = at
      packed.grade[next] = grade
      packed.days[next] = days
      next++
    }
  }
  packed.starts[tracks.length] = next
  return packed
}

export function unpack({ starts, at, grade, days }: PackedLog): Track[] {
  const answer = (i: number): Recalled => ({ at: at[i]!, grade: grade[i] as Grade, days: days[i]! })
  return Array.from({ length: starts.length - 1 }, (_, i) =>
    Array.from({ length: starts[i + 1]! - starts[i]! }, (_, j) => answer(starts[i]! + j)),
  )
}

/** Where an answer stands: the track, and the answer's place in it. */
export interface Place {
  track: Track
  index: number
}

/**
 * The answers that say something about forgetting, oldest first: those given at least a learner day after the one before.
 * For them FSRS predicts a recall below 1.
 */
export function scored(tracks: readonly Track[]): Place[] {
  const places: Place[] = []
  for (const track of tracks)
    for (const [index, { days }] of track.entries()) if (index > 0 && days > 0) places.push({ track, index })
  return places.sort((a, b) => a.track[a.index]!.at - b.track[b.index]!.at)
}
