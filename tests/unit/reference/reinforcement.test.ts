import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as reference from '@/lib/reference'
import { gap, probability, real, size, vector } from './arbitrary'

describe('reinforcement learning', () => {
  test('the return is the reward and the discounted return of the rest', () => {
    fc.assert(
      fc.property(vector(6), probability, (rewards, gamma) => {
        const rest = reference.discountedReturn(rewards.slice(1), gamma)
        expect(reference.discountedReturn(rewards, gamma)).toBeCloseTo(rewards[0]! + gamma * rest, 9)
        const powers = rewards.reduce((sum, reward, t) => sum + gamma ** t * reward, 0)
        expect(reference.discountedReturn(rewards, gamma)).toBeCloseTo(powers, 9)
      }),
    )
  })

  test('both updates go by α times the temporal-difference error', () => {
    fc.assert(
      fc.property(real(), real(), probability, real(), probability, (q, reward, gamma, next, alpha) => {
        const target = q + alpha * reference.temporalDifferenceError(reward, gamma, next, q)
        expect(reference.qLearningUpdate(q, reward, gamma, next, alpha)).toBeCloseTo(target, 9)
        expect(reference.sarsaUpdate(q, reward, gamma, next, alpha)).toBeCloseTo(target, 9)
      }),
    )
  })

  test('a backup is the best of the expectations', () => {
    const outcomes = (p: number, r: number, v: number) => [
      { probability: p, reward: r, value: v },
      { probability: 1 - p, reward: -r, value: v },
    ]
    fc.assert(
      fc.property(probability, real(), real(), probability, (p, r, v, gamma) => {
        // p(r + γv) + (1 − p)(−r + γv) = (2p − 1)r + γv, and the second action has p turned round.
        const best = Math.abs((2 * p - 1) * r) + gamma * v
        expect(reference.bellmanBackup([outcomes(p, r, v), outcomes(1 - p, r, v)], gamma)).toBeCloseTo(best, 9)
      }),
    )
  })

  test('ε-greedy is a distribution that favours the best action', () => {
    fc.assert(
      fc.property(
        size(1, 6).chain((n) => vector(n)),
        probability,
        (q, epsilon) => {
          const policy = reference.epsilonGreedyProbabilities(q, epsilon)
          expect(reference.sum(policy)).toBeCloseTo(1, 12)
          expect(policy[reference.argmax(q)]).toBe(Math.max(...policy))
        },
      ),
    )
  })

  test('an incremental mean over all samples is their mean', () => {
    fc.assert(
      fc.property(vector(9), (x) => {
        const running = x.reduce((mean, value, i) => reference.incrementalMean(mean, value, i + 1), 0)
        expect(gap([reference.mean(x)], [running])).toBeLessThan(1e-12)
      }),
    )
  })
})
