import { expect, test } from 'vitest'
import { DEFAULT_WEIGHTS } from '@/lib/scheduler/fsrs'
import { TYPICAL_LEARNER } from '@/lib/scheduler/simulation/learner'
import { recommended, workload } from '@/lib/scheduler/simulation/workload'

const point = (retention: number, minutes: number) => ({ retention, minutes, known: 100 })

test('the recommended point lies farthest below the line from end to end', () => {
  // The line rises by 20 over 0.2: at 0.8 it stands at 20, at 0.85 at 25. Below it: 20 − 12 = 8, 25 − 18 = 7.
  const points = [point(0.7, 10), point(0.8, 12), point(0.85, 18), point(0.9, 30)]
  expect(recommended(points)).toEqual(point(0.8, 12))
})

test('nothing is recommended where nothing is learned', () => {
  expect(recommended([])).toBeNull()
  expect(recommended([point(0.7, 0), point(0.9, 0)])).toBeNull()
})

test('more retention takes more time, and more is known for it', () => {
  const setting = { begun: [], unseen: 400, newPerDay: 20, reviewsPerDay: 200 }
  const points = workload({ ...setting, weights: DEFAULT_WEIGHTS, learner: TYPICAL_LEARNER })
  const at = (retention: number) => points.find((one) => one.retention === retention)!
  expect(at(0.7).minutes).toBeLessThan(at(0.86).minutes)
  expect(at(0.86).minutes).toBeLessThan(at(0.97).minutes)
  expect(at(0.7).known).toBeLessThan(at(0.86).known)
  expect(at(0.86).known).toBeLessThan(at(0.97).known)
  expect(at(0.97).known).toBeLessThanOrEqual(400)
})
