import { describe, expect, test } from 'vitest'
import { difficultyOf, stabilityOf } from '@/lib/study/statistics/distribution'
import { reliabilityOf } from '@/lib/study/statistics/reliability'

const row = (bucket: number, reviews: number, recalled: number, predicted: number) => ({
  bucket,
  reviews,
  recalled,
  predicted: Math.round(predicted * reviews * 10_000),
})

describe('reliability', () => {
  test('buckets with few reviews are joined with the next ones, what is left with the last', () => {
    const { buckets, n } = reliabilityOf([
      row(8, 10, 5, 0.42),
      row(14, 20, 14, 0.72),
      row(17, 30, 27, 0.87),
      row(18, 40, 36, 0.92),
      row(19, 4, 4, 0.97),
    ])
    // 10 + 20 reviews from 40 % to 75 %; 30; 40 + 4 from 90 % to 100 %.
    expect(buckets.map(({ from, to, n: reviews }) => [from, to, reviews])).toEqual([
      [0.4, 0.75, 30],
      [0.85, 0.9, 30],
      [0.9, 1, 44],
    ])
    expect(n).toBe(104)
    // (10 · 0.42 + 20 · 0.72) / 30 = 18.6 / 30 and 19 / 30.
    expect(buckets[0]!.predicted).toBeCloseTo(0.62, 6)
    expect(buckets[0]!.recalled).toBeCloseTo(0.6333, 4)
  })

  test('the expected calibration error is the mean distance, each review counting the same', () => {
    // 60 reviews that are 0.1 apart and 40 that are 0.05 apart: 0.6 · 0.1 + 0.4 · 0.05 = 0.08.
    const { error } = reliabilityOf([row(15, 60, 42, 0.8), row(18, 40, 38, 0.9)])
    expect(error).toBeCloseTo(0.08, 6)
  })

  test('nothing tells nothing, and a handful are one bucket', () => {
    expect(reliabilityOf([])).toEqual({ n: 0, error: null, buckets: [] })
    expect(reliabilityOf([row(18, 3, 3, 0.92)]).buckets).toMatchObject([{ from: 0.9, to: 0.95, n: 3, recalled: 1 }])
  })
})

describe('distributions', () => {
  test('stability is counted in doublings of a day', () => {
    const { bins, median, n } = stabilityOf(Float64Array.of(0.4, 1, 1.9, 2, 7.9, 8, 1023, 1024, 36_500))
    expect([n, median]).toEqual([9, 7.9])
    expect(bins.filter(({ items }) => items > 0)).toEqual([
      { from: 0, to: 1, items: 1 },
      { from: 1, to: 2, items: 2 },
      { from: 2, to: 4, items: 1 },
      { from: 4, to: 8, items: 1 },
      { from: 8, to: 16, items: 1 },
      { from: 512, to: 1024, items: 1 },
      { from: 1024, to: null, items: 2 },
    ])
  })

  test('difficulty ends at 10, which belongs to the last bin; the median of two is their mean', () => {
    const { bins, median } = difficultyOf(Float64Array.of(1, 10))
    expect(bins).toHaveLength(9)
    expect([bins[0]!.items, bins.at(-1)!.items, median]).toEqual([1, 1, 5.5])
  })
})
