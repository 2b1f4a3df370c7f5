import { describe, expect, test } from 'vitest'
import { difference, trendOf } from '@/lib/study/mistakes/trend'

/** R. G. Newcombe, Interval estimation for the difference between independent proportions (1998), table II, method 10. */
test.each([
  [56, 70, 48, 80, 0.0524, 0.3339],
  [9, 10, 3, 10, 0.1705, 0.809],
  [6, 7, 2, 7, 0.0582, 0.8062],
  [5, 56, 0, 29, -0.0381, 0.1926],
  [0, 10, 0, 20, -0.1611, 0.2775],
  [0, 10, 0, 10, -0.2775, 0.2775],
  [10, 10, 0, 20, 0.6791, 1],
  [10, 10, 0, 10, 0.6075, 1],
])('the interval of %d/%d − %d/%d as published', (a, m, b, n, low, high) => {
  const found = difference({ times: a, of: m }, { times: b, of: n })
  expect(found.by).toBeCloseTo(a / m - b / n, 12)
  expect(found.low).toBeCloseTo(low, 4)
  expect(found.high).toBeCloseTo(high, 4)
})

/** Twelve weeks, oldest first: 'times/of' with spaces between. */
const weeks = (text: string) =>
  text.split(' ').map((share) => {
    const [times, of] = share.split('/').map(Number)
    return { times: times!, of: of! }
  })

describe('a trend', () => {
  // 9 of 10 before and 3 of 10 since: the published interval above, 0.1705 to 0.8090, leaves zero out.
  test('is fading where the whole interval lies on that side', () => {
    const trend = trendOf(weeks('2/2 2/2 0/0 1/2 0/0 2/2 2/2 0/0 1/3 1/3 0/2 1/2'))
    expect(trend).toMatchObject({
      verdict: 'fading',
      before: { times: 9, of: 10 },
      recent: { times: 3, of: 10 },
      absent: { weeks: 0, of: 0 },
    })
    expect(trend.fallen!.by).toBeCloseTo(0.6, 12)
  })

  test('is growing the other way round', () => {
    expect(trendOf(weeks('1/3 1/3 0/2 1/2 0/0 0/0 0/0 0/0 2/2 2/2 1/2 4/4'))).toMatchObject({
      verdict: 'growing',
      before: { times: 3, of: 10 },
      recent: { times: 9, of: 10 },
    })
  })

  // 3 of 10 before, 2 of 10 since: d = 0.1. Wilson 3/10: 0.1078 to 0.6032; 2/10: 0.0567 to 0.5098.
  // low = 0.1 − √(0.1922² + 0.3098²) = −0.2646; high = 0.1 + √(0.3032² + 0.1433²) = 0.4354.
  test('is unclear where it holds zero', () => {
    const trend = trendOf(weeks('1/5 2/5 0/0 0/0 0/0 0/0 0/0 0/0 0/5 2/5 0/0 0/0'))
    expect(trend.verdict).toBe('unclear')
    expect(trend.fallen!.low).toBeCloseTo(-0.2646, 3)
    expect(trend.fallen!.high).toBeCloseTo(0.4354, 3)
  })

  test.each([
    ['four before', '4/4 0/0 0/0 0/0 0/0 0/0 0/0 0/0 0/9 1/9 0/0 0/0'],
    ['four since', '9/9 0/0 0/0 0/0 0/0 0/0 0/0 0/0 0/2 1/2 0/0 0/0'],
  ])('says nothing about %s', (_, text) => {
    expect(trendOf(weeks(text))).toMatchObject({ verdict: 'few', fallen: null })
  })

  test('counts the weeks without it and the exercises in them', () => {
    // The last one in the week five before this one; 3 + 0 + 2 + 1 + 0 exercises since.
    expect(trendOf(weeks('0/1 0/0 0/0 0/0 0/0 1/2 1/4 0/3 0/0 0/2 0/1 0/0')).absent).toEqual({ weeks: 5, of: 6 })
  })
})
