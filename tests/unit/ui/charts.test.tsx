import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { longDay, monthOfYear, shortDay, weekDay, weekdayOf } from '@/app/ui/charts/days'
import { ForecastChart } from '@/app/ui/charts/ForecastChart'
import { grouped, interval, median, niceTop, percent1 } from '@/app/ui/charts/numbers'
import { RetentionChart } from '@/app/ui/charts/RetentionChart'
import { YearChart } from '@/app/ui/charts/YearChart'

const day = (start: string, i: number) => new Date(Date.parse(start) + i * 86_400_000).toISOString().slice(0, 10)
const halves = (html: string) => html.split('<svg').slice(1)
const attribute = (part: string, name: string) =>
  [...part.matchAll(new RegExp(`<rect[^>]* ${name}="([\\d.]+)"`, 'g'))].map((match) => Number(match[1]))

describe('days and numbers in words', () => {
  test('12 March 2026 is a Thursday', () => {
    expect([weekdayOf('2026-03-12'), shortDay('2026-03-12'), weekDay('2026-03-12')]).toEqual([
      3,
      '12 Mar',
      'Thu 12 Mar',
    ])
    expect([longDay('2026-03-12'), monthOfYear('2025-09-01')]).toEqual(['Thursday 12 March', 'Sep 2025'])
  })

  test('shares, intervals and counts', () => {
    expect([percent1(0.8814), interval(0.8649, 0.8951), grouped(8509), grouped(999)]).toEqual([
      '88.1\u00a0%',
      '86.5 to 89.5',
      '8\u202f509',
      '999',
    ])
  })

  test('the median of an even number is the mean of the middle two', () => {
    expect([median([]), median([5, 1, 3]), median([4, 1, 3, 2])]).toEqual([null, 3, 2.5])
  })

  test.each([
    [1, 5],
    [5, 5],
    [7, 8],
    [24, 30],
    [44, 50],
    [51, 75],
    [101, 150],
    [900, 1000],
  ])('an axis for %d ends at %d', (value, top) => {
    expect(niceTop(value)).toBe(top)
  })
})

describe('the charts', () => {
  test('the forecast has 30 bars where there is room and 15 on a phone, as high as their counts', () => {
    const days = Array.from({ length: 30 }, (_, i) => ({
      ...{ day: day('2026-03-12', i), due: i === 0 ? 50 : 25, exercises: 0, fresh: i === 1 ? 25 : 0 },
      ...{ minutes: i === 0 ? 30 : 15, share: i === 3 ? ('minimum' as const) : ('normal' as const) },
    }))
    const [wide = '', narrow = ''] = halves(
      renderToStaticMarkup(<ForecastChart days={days} label={(shown) => `${shown.length} days`} />),
    )
    // A bar of items and one of minutes each, the new items of one day on top, an easy day marked.
    expect([attribute(wide, 'height').length, attribute(narrow, 'height').length]).toEqual([62, 32])
    // An axis to 50 over 104 px: 50 fills it, 25 half of it, and the new ones the other half.
    expect(attribute(wide, 'height').slice(0, 3)).toEqual([104, 52, 52])
    // One to 30 minutes over 62 px.
    expect(attribute(wide, 'height').slice(32, 34)).toEqual([62, 31])
    expect(wide).toContain('aria-label="30 days"')
    expect(wide).toContain('>16 Mar<')
  })

  test('the year has one cell a day, in the row of its weekday, in two halves on a phone', () => {
    const days = Array.from({ length: 365 }, (_, i) => ({
      day: day('2025-03-13', i),
      answers: i,
      again: 0,
      newItems: 0,
      minutes: 0,
    }))
    const html = renderToStaticMarkup(
      <YearChart days={days} label="a year" stepOf={(answers) => (answers > 180 ? 5 : 0)} />,
    )
    const [wide = '', narrow = ''] = halves(html)
    const tops = attribute(wide, 'y')
    expect([tops.length, attribute(narrow, 'y').length]).toEqual([365, 365])
    // It begins on a Thursday, the fourth row, and ends on one; Mondays open a column.
    expect(tops[0]).toBe(tops.at(-1))
    expect(tops.indexOf(20)).toBe(4)
    expect(wide.match(/class="a5/g)).toHaveLength(184)
    expect(wide.match(/today-cell/g)).toHaveLength(1)
    expect(narrow.match(/<g /g)).toHaveLength(1)
  })

  test('retention shows each week with its interval, and the names of both lines apart', () => {
    const week = (i: number) => ({
      week: day('2026-01-05', 7 * i),
      n: 100,
      recalled: 0.9,
      low: 0.8,
      high: 0.95,
      predicted: 0.9,
    })
    const [wide = ''] = halves(renderToStaticMarkup(<RetentionChart weeks={[0, 1, 2].map(week)} label="retention" />))
    expect(wide.match(/<circle/g)).toHaveLength(3)
    // 70 % at 190 px and 100 % at 12: 90 % stands at 71.3, 80 to 95 % from 130.7 to 41.7.
    expect(wide).toContain('cy="71.3"')
    expect(wide).toMatch(/M46 130\.7V41\.7/)
    const names = [...wide.matchAll(/y="([\d.]+)">(observed|predicted)</g)].map((match) => Number(match[1]))
    expect(Math.abs(names[0]! - names[1]!)).toBeGreaterThanOrEqual(15)
  })
})
