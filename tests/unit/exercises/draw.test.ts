import { describe, expect, test } from 'vitest'
import { drawVariant, verifyExercise } from '@/lib/exercises'
import type { DrawCounts } from '@/lib/exercises/variant'
import { exercise, field, mistake } from '../../support/exercise'

const draw = (form: string, seed: number) =>
  drawVariant(exercise({ given: [{ name: 'a', draw: form }], fields: [field({ value: '1' })] }), seed).values['a']
const many = (form: string) => Array.from({ length: 400 }, (_, seed) => draw(form, seed))

describe('draws', () => {
  test('integers include both ends and nothing else', () => {
    expect([...new Set(many('integer(-2, 3)') as number[])].sort((x, y) => x - y)).toEqual([-2, -1, 0, 1, 2, 3])
  })

  test('decimals are the floats nearest to what is shown', () => {
    const values = many('decimal(0.1, 0.7, 1)') as number[]
    expect([...new Set(values)].sort()).toEqual([0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7])
  })

  test('distinct integers differ', () => {
    for (const value of many('distinctIntegers(4, 1, 5)') as number[][]) expect(new Set(value).size).toBe(4)
  })

  test('bits are never all equal', () => {
    for (const value of many('bits(3)') as number[][]) expect(new Set(value).size).toBe(2)
  })

  test('each listed value is drawn about as often: 400 draws of 4, 100 ± 40', () => {
    const counts = new Map<unknown, number>()
    for (const value of many("oneOf('a', 'b', 'c', 'd')")) counts.set(value, (counts.get(value) ?? 0) + 1)
    for (const count of counts.values()) expect(Math.abs(count - 100)).toBeLessThan(40)
  })

  test('matrices have their shape', () =>
    expect(draw('integerMatrix(2, 3, 0, 9)', 1)).toMatchObject([
      [expect.any(Number), expect.any(Number), expect.any(Number)],
      expect.any(Array),
    ]))
})

describe('variants', () => {
  const type = exercise({
    given: [
      { name: 'a', draw: 'integer(1, 1000)' },
      { name: 'b', draw: 'integer(1, 1000)' },
    ],
    let: [{ name: 'total', value: 'a + b' }],
    where: ['a != b'],
    ask: 'Add {{ a }} and $b = {{ b }}$.',
    fields: [field({ value: 'total' })],
  })

  test('the same seed gives the same variant to the byte', () => {
    expect(JSON.stringify(drawVariant(type, 7))).toBe(JSON.stringify(drawVariant(type, 7)))
  })

  test('a new name in the type changes no other drawn value', () => {
    const longer = exercise({ ...type, given: [{ name: 'z', draw: 'integer(1, 9)' }, ...type.given] })
    expect(drawVariant(longer, 7).values).toMatchObject({
      a: drawVariant(type, 7).values['a']!,
      b: drawVariant(type, 7).values['b']!,
    })
  })

  test('neighbouring seeds are unrelated: correlation of a over 500 pairs below 0.15', () => {
    const xs = Array.from({ length: 501 }, (_, seed) => drawVariant(type, seed).values['a'] as number)
    const mean = xs.reduce((s, x) => s + x, 0) / xs.length
    const product = xs.slice(1).reduce((s, x, i) => s + (x - mean) * (xs[i]! - mean), 0)
    expect(Math.abs(product / xs.reduce((s, x) => s + (x - mean) ** 2, 0))).toBeLessThan(0.15)
  })

  test('a draw without a value is thrown away like one that fails a condition', () => {
    // Of 3 × 3 draws the three with a = b divide by zero.
    const given = ['a', 'b'].map((name) => ({ name, draw: 'integer(1, 3)' }))
    const quotient = exercise({ given, fields: [field({ value: '1 / (a - b)' })] })
    const counts: DrawCounts = { drawn: 0, rejected: {} }
    for (let seed = 1; seed <= 200; seed++) drawVariant(quotient, seed, counts)
    expect(counts.drawn).toBeGreaterThan(260)
    expect(counts.drawn).toBeLessThan(345)
    expect(Object.keys(counts.rejected)).toEqual(["'1 / (a - b)': Division by zero."])
  })

  test('the statement holds the drawn numbers', () => {
    const { statement, values } = drawVariant(type, 3)
    expect(statement).toBe(`Add ${values['a'] as number} and $b = ${values['b'] as number}$.`)
  })
})

describe('the proof of a type', () => {
  const sum = exercise({
    given: [
      { name: 'a', draw: 'integer(10, 900)' },
      { name: 'b', draw: 'integer(10, 900)' },
    ],
    fields: [field({ value: 'a + b' })],
    steps: ['{{ a + b }}'],
  })
  const codes = (change: Parameters<typeof exercise>[0]) =>
    verifyExercise(exercise({ ...sum, ...change }), 200).findings.map((finding) => finding.code)

  test('a sound type has no finding', () => expect(codes({})).toEqual([]))
  test('a tolerance looser than 1 %', () =>
    expect(
      codes({ fields: [field({ value: 'a + b', tolerance: { kind: 'within', relative: 0.05, absolute: 0 } })] }),
    ).toContain('tolerance'))
  test('a value that is not finite', () =>
    expect(codes({ fields: [field({ value: '1 / (a - a)' })] })).toEqual(['evaluation']))
  test('a mistake that no draw can make', () => {
    const mistakes = [mistake({ id: 'minus', values: { x: 'log(a - a)' } })]
    expect(codes({ mistakes })).toEqual(['mistake-rare'])
  })
  test('too many rejections', () => expect(codes({ where: ['a > 700'] })).toEqual(['rejections']))
})
