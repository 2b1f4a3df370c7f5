import { describe, expect, test } from 'vitest'
import { readingOf } from '@/app/ui/exercise/reading'
import { field } from './field'

describe('what is shown of what is typed', () => {
  test('nothing of nothing', () => {
    expect(readingOf('  ', field())).toBe(null)
  })

  test('an expression, typeset and worked out', () => {
    expect(readingOf('sqrt(9)/4', field())).toMatchObject({
      ok: true,
      value: '0.75',
      notice: null,
      mathml: expect.stringContaining('<msqrt>') as string,
    })
  })

  test('a decision of the reader is told', () => {
    expect(readingOf('2,5', field())).toMatchObject({ ok: true, value: '2.5', notice: '2,5 is read as 2.5.' })
    expect(readingOf('85%', field())).toMatchObject({ ok: true, value: '0.85' })
  })

  // lib/exercises judges it so: 85 % typed where percent are asked for is 85 of them.
  test.each(['%', '% of the budget', 'percent'])('in the unit %j a percent sign is the unit', (unit) => {
    expect(readingOf('85%', field({ unit }))).toMatchObject({ ok: true, value: '85 %', notice: null })
    expect(readingOf('85', field({ unit }))).toMatchObject({ ok: true, value: '85' })
  })

  test('the unit of the field may be typed too, another may not', () => {
    expect(readingOf('9/8 MiB', field({ unit: 'MiB' }))).toMatchObject({ ok: true, value: '1.125' })
    expect(readingOf('9/8mib', field({ unit: 'MiB' }))).toMatchObject({ ok: true, value: '1.125' })
    expect(readingOf('9/8 MB', field({ unit: 'MiB' }))).toMatchObject({ ok: false })
    expect(readingOf('2 cos', field({ unit: 's' }))).toMatchObject({ ok: false })
  })

  test('what cannot be read has its place', () => {
    expect(readingOf('(2+3', field())).toMatchObject({ ok: false, problem: { code: 'unclosed', at: 0, length: 1 } })
  })
})
