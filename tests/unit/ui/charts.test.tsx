import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { isMonday, longDay, monthOfYear, shortDay, weekDay, weekdayOf } from '@/app/ui/charts/days'
import { ForecastChart } from '@/app/ui/charts/ForecastChart'
import { grouped, interval, median, niceTop, percent1 } from '@/app/ui/charts/numbers'
import { HistogramChart } from '@/app/ui/charts/HistogramChart'
import { HoursChart } from '@/app/ui/charts/HoursChart'
import { ReliabilityChart } from '@/app/ui/charts/ReliabilityChart'
import { RetentionChart } from '@/app/ui/charts/RetentionChart'
import { StatesChart, topOfStates } from '@/app/ui/charts/StatesChart'
import { TimeChart } from '@/app/ui/charts/TimeChart'
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

  test.each([
    ['2026-03-09', true],
    ['2026-03-10', false],
    ['2026-02-30', false],
    ['9 March', false],
  ])('%s names a week: %s', (text, is) => {
    expect(isMonday(text)).toBe(is)
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
    const cells = (part: string, step: number) => {
      const path = new RegExp(`class="cells a${step}" d="([^"]*)"`).exec(part)?.[1] ?? ''
      return [...path.matchAll(/M([\d.]+) ([\d.]+)h/g)].map(([, x, y]) => [Number(x), Number(y)] as const)
    }
    const [pale, dark] = [cells(wide, 0), cells(wide, 5)]
    expect([pale.length, dark.length]).toEqual([181, 184])
    // It begins on a Thursday, the fourth row, and ends on one; Mondays, half a line's width below 20, open a column.
    expect(pale[0]![1]).toBe(dark.at(-1)![1])
    expect(pale.findIndex(([, y]) => y === 21.5)).toBe(4)
    expect(pale[4]![0]).toBeGreaterThan(pale[3]![0])
    // A frame around today, where its cell is.
    const [frame] = attribute(wide, 'x')
    expect(frame! + 1.5).toBeCloseTo(dark.at(-1)![0], 0)
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

  test('reliability: a dot for each bucket with its interval, right where prediction and recall meet on the diagonal', () => {
    const bucket = { from: 0.9, to: 0.95, n: 40, recalled: 0.9, low: 0.8, high: 0.95, predicted: 0.9 }
    const [, narrow = ''] = halves(renderToStaticMarkup(<ReliabilityChart buckets={[bucket]} label="reliability" />))
    // From 75 % on: 46 to 314 px across, 246 to 14 px up. 0.9 is at three fifths of both: 206.8 and 106.8.
    expect(narrow).toContain('cx="206.8" cy="106.8" r="6"')
    expect(narrow).toContain('M206.8 199.6V60.4')
  })

  test('items by state are stacked; new ones are cut off where they would hide all others', () => {
    const state = (i: number) => ({
      ...{ day: day('2026-03-01', i), learning: 10, young: 20, mature: 60 * i, suspended: 0 },
      new: 100,
    })
    const days = [0, 1].map(state)
    expect(topOfStates(days)).toEqual({ top: 200, cut: false })
    expect(topOfStates(days.map((one) => ({ ...one, new: 2000 })))).toEqual({ top: 150, cut: true })
    const html = renderToStaticMarkup(<StatesChart days={days} label="states" />)
    const [wide = ''] = halves(html)
    // The young from 0 to 20 on the first day, from 60 to 80 on the second, of 200 over 230 px: 1.15 px each.
    // What lies below them is drawn over their foot.
    expect(wide).toContain('class="a3" d="M46 219L632 150V242H46Z"')
    expect(wide.indexOf('class="a5"')).toBeGreaterThan(wide.indexOf('class="a3"'))
    expect(wide.match(/(mature 60|young 20|learning 10|suspended 0|new 100)</g)).toHaveLength(5)
    const names = [...wide.matchAll(/y="([\d.]+)">(?:mature|young|learning|suspended|new) /g)].map((match) =>
      Number(match[1]),
    )
    names.slice(1).forEach((y, i) => expect(names[i]! - y).toBeGreaterThanOrEqual(15.9))
  })

  test('a histogram has a bar for each bin and marks the median', () => {
    const [wide = ''] = halves(
      renderToStaticMarkup(
        <HistogramChart
          counts={[5, 10]}
          ticks={[{ at: 1, name: '1 day' }]}
          median={{ at: 1.5, name: 'median 2 days' }}
          axis="stability"
          label="histogram"
        />,
      ),
    )
    // 10 fill the 114 px; two bins over 300 px from 40 on.
    expect(attribute(wide, 'height')).toEqual([57, 114])
    expect(wide).toContain('M190 144v4')
    expect(wide).toContain('M265 144V22')
  })

  test('hours: a bar for each, and recall only where there is enough of it', () => {
    const hours = Array.from({ length: 24 }, (_, hour) => ({
      hour,
      minutes: hour === 8 ? 20 : 0,
      share: hour === 8 ? { recalled: 0.9, low: 0.8, high: 0.95 } : null,
    }))
    const [wide = ''] = halves(renderToStaticMarkup(<HoursChart hours={hours} label="hours" />))
    expect(attribute(wide, 'height').filter((height) => height > 0)).toEqual([98])
    expect(wide.match(/<circle/g)).toHaveLength(1)
  })

  test('time: exercises stand on cards, and a phone has the last half', () => {
    const spans = Array.from({ length: 10 }, (_, i) => ({ from: day('2026-01-05', 7 * i), cards: 20, exercises: i }))
    const [wide = '', narrow = ''] = halves(
      renderToStaticMarkup(<TimeChart spans={spans} label={(some) => `${some.length} weeks`} nameOf={() => null} />),
    )
    expect(attribute(wide, 'height')).toHaveLength(19)
    expect(attribute(narrow, 'height')).toHaveLength(10)
    expect(narrow).toContain('aria-label="5 weeks"')
  })
})
