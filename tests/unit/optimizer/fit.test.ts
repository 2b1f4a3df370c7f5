/** The optimiser in its thread, as the program runs it. */
import { existsSync } from 'node:fs'
import { FSRSBinding } from '@open-spaced-repetition/binding'
import type { MemoryState } from '@open-spaced-repetition/binding'
import { describe, expect, test } from 'vitest'
import type { Track } from '@/lib/optimizer'
import { fitWeights } from '@/lib/optimizer'
import { scored } from '@/lib/optimizer/log'
import { logLoss } from '@/lib/optimizer/loss'
import { split } from '@/lib/optimizer/split'
import { DEFAULT_WEIGHTS, weightsProblem } from '@/lib/scheduler'
import { readTracks } from '@/scripts/commands/optimize-log'
import { QUICK_TO_FORGET, answersOf } from '@/tests/support/learner'

const UTC = { timeZone: 'UTC', dayStart: 240 }

describe('a learner whose memory differs from what FSRS expects', () => {
  const tracks = answersOf(QUICK_TO_FORGET, { items: 400, perDay: 10, days: 90, seed: 8 })

  test('gets weights that predict answers they have not seen better, nearly as well as the true ones', async () => {
    const shares: number[] = []
    const result = await fitWeights(tracks, DEFAULT_WEIGHTS, (share) => shares.push(share))
    if (result.status !== 'better') throw new Error(`the fit is ${result.status}`)
    expect(weightsProblem(result.weights)).toBeNull()

    const { later } = split(scored(tracks))
    expect(later).toHaveLength(result.heldOut)
    expect(result.lossBefore).toBeCloseTo(logLoss(later, DEFAULT_WEIGHTS), 12)
    expect(result.lossAfter).toBeCloseTo(logLoss(later, result.weights), 12)
    // No weights can be expected to predict better than those that made the answers; at least half the way is gone.
    const truth = logLoss(later, QUICK_TO_FORGET)
    expect(result.lossAfter - truth).toBeLessThan((result.lossBefore - truth) / 2)

    expect(shares.length).toBeGreaterThan(0)
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
  })

  test('gets the same weights from the same log', async () => {
    const [first, second] = await Promise.all([
      fitWeights(tracks, DEFAULT_WEIGHTS),
      fitWeights(tracks.toReversed(), DEFAULT_WEIGHTS),
    ])
    expect(second).toEqual(first)
  })

  test('keeps weights that predict better than those a fit finds', async () => {
    const result = await fitWeights(tracks, QUICK_TO_FORGET)
    expect(result.status).toBe('no-better')
  })
})

test('too few answers are not fitted to', async () => {
  // Each of 30 items was answered twice or more within 20 days: some tens of answers, far from 1,000.
  const tracks = answersOf(DEFAULT_WEIGHTS, { items: 30, perDay: 10, days: 20, seed: 1 })
  const answers = tracks.flatMap((track) => track.filter(({ days }) => days > 0)).length
  expect(await fitWeights(tracks, DEFAULT_WEIGHTS)).toEqual({ status: 'too-few', answers, needed: 1000 })
})

const FILE = process.env['EPOCH_REVLOG'] ?? '../shared/data/revlog-12580.csv'

describe.skipIf(!existsSync(FILE))('a real log of 12,580 answers', () => {
  test('is fitted to with a gain, and counted as fsrs-rs would', async () => {
    const tracks = readTracks(FILE, UTC)
    expect(tracks.reduce((sum, track) => sum + track.length, 0)).toBe(12_580)
    const result = await fitWeights(tracks, DEFAULT_WEIGHTS)
    if (result.status === 'too-few') throw new Error('too few')
    expect(result.status).toBe(result.lossAfter < result.lossBefore ? 'better' : 'no-better')
    expect(result.status).toBe('better')
    expect(result.fittedTo + result.heldOut).toBe(6276)
    const { later } = split(scored(tracks))
    // fsrs-rs counts in single precision.
    expect(result.lossBefore).toBeCloseTo(lossByFsrsRs(later, [...DEFAULT_WEIGHTS]), 4)
    expect(result.lossAfter).toBeCloseTo(lossByFsrsRs(later, result.weights), 4)
  })
})

/** The same with fsrs-rs's memory states and the forgetting curve of FSRS-6: (1 + f·t/S)^-w20, f such that it is 0.9 at t = S. */
function lossByFsrsRs(places: readonly { track: Track; index: number }[], weights: number[]): number {
  const fsrs = new FSRSBinding(weights)
  const decay = -weights[20]!
  const factor = 0.9 ** (1 / decay) - 1
  const names = { 1: 'again', 2: 'hard', 3: 'good', 4: 'easy' } as const
  const losses = places.map(({ track, index }) => {
    let memory: MemoryState | null = null
    for (const { grade, days } of track.slice(0, index))
      memory = fsrs.nextStates(memory, 0.9, days)[names[grade]].memory
    const { grade, days } = track[index]!
    const recall = (1 + (factor * days) / memory!.stability) ** decay
    return -Math.log(grade > 1 ? recall : 1 - recall)
  })
  return losses.reduce((sum, loss) => sum + loss, 0) / losses.length
}
