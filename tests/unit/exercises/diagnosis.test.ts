/** What wrong answers are told, worked by hand. Every case: the key, what is typed, and the slip it shows. */
import { describe, expect, test } from 'vitest'
import { checkAnswers, drawVariant, type Typed } from '@/lib/exercises'
import type { ExerciseItem } from '@/lib/deck'
import { exercise, field, fixed, mistake } from '../../support/exercise'

const verdictOf = (type: ExerciseItem, answers: Record<string, Typed>, earlier: Record<string, Typed>[] = []) =>
  checkAnswers(type, drawVariant(type, 1), answers, earlier)
const told = (type: ExerciseItem, typed: Typed) => verdictOf(type, { x: typed }).fields['x']!

describe('general slips', () => {
  test.each<[string, ExerciseItem, Typed, string]>([
    ['sign', fixed('0.72'), '-0.72', 'generic:sign'],
    ['percent for a fraction', fixed('0.0345'), '3.45', 'generic:percent'],
    ['divided by 100 once more', fixed('34.5'), '0.345', 'generic:percent'],
    ['ten times', fixed('0.345'), '3.45', 'generic:power-of-ten'],
    ['a tenth', fixed('3.45'), '0.345', 'generic:power-of-ten'],
    ['a thousand times', fixed('3.45'), '3450', 'generic:power-of-ten'],
    ['a thousandth', fixed('3450'), '3.45', 'generic:power-of-ten'],
    ['the other share', fixed('0.3', { range: [0, 1] }), '0.7', 'generic:complement'],
    ['upside down', fixed('2.5'), '0.4', 'generic:reciprocal'],
    ['twice', fixed('3.4'), '6.8', 'generic:factor-two'],
    ['half', fixed('3.4'), '1.7', 'generic:factor-two'],
    ['a count ten times too large', fixed('12', { tolerance: { kind: 'exact' } }), '120', 'generic:power-of-ten'],
    ['all signs of a vector', fixed('[1, -2, 3]'), '-1, 2, -3', 'generic:sign'],
    ['one sign of a vector', fixed('[1, -2, 3]'), '1, 2, 3', 'generic:sign'],
    ['order reversed', fixed('[1, 2, 3]'), '3, 2, 1', 'generic:reversed'],
    ['two entries exchanged', fixed('[1, 2, 3]'), '1, 3, 2', 'generic:swapped'],
    ['transposed', fixed('[[1, 2], [3, 4]]'), [['1', '3'], ['2', '4']], 'generic:transposed'], // prettier-ignore
    ['rows exchanged', fixed('[[1, 2], [3, 4]]'), [['3', '4'], ['1', '2']], 'generic:swapped'], // prettier-ignore
    ['columns exchanged', fixed('[[1, 2], [3, 4]]'), [['2', '1'], ['4', '3']], 'generic:swapped'], // prettier-ignore
  ])('%s', (_name, type, typed, id) => expect(told(type, typed)).toMatchObject({ status: 'wrong', mistake: id }))

  test('messages say what was done and what to do instead', () => {
    const verdict = told(fixed('[1, 2, 3]'), '1, 3, 2')
    expect(verdict.mistakeTitle).toBe('Two entries exchanged')
    expect(verdict.message).toBe(
      'The numbers are right, but two of them have changed places. Check which belongs where.',
    )
    expect(verdict.mistakes).toEqual([{ id: 'generic:swapped', title: 'Two entries exchanged' }])
  })
  test('what is none of them is given up', () =>
    expect(told(fixed('0.72'), '0.41')).toMatchObject({ mistake: null, mistakes: [], mistakeTitle: null }))
  test('a probability above 1 is told so rather than that it is upside down', () =>
    expect(told(fixed('0.8', { range: [0, 1] }), '1.25')).toMatchObject({
      mistake: null,
      message: 'The value lies between 0 and 1.',
    }))
})

describe('slips in a few entries, each its own', () => {
  const base = { id: 'generic:log-base', title: 'Another base of the logarithm' }
  const sign = { id: 'generic:sign', title: 'Opposite sign' }
  // ln 2 = 0.693, and log2(2) = 1.
  const type = fixed('[ln(2), 3, 2.5]')
  test('both are named, with where they are', () => {
    const verdict = told(type, '1, 3, -2.5')
    expect(verdict).toMatchObject({ status: 'wrong', mistake: base.id, mistakes: [base, sign] })
    expect(verdict.mistakeTitle).toBe('Another base of the logarithm (entry 1); Opposite sign (entry 3)')
    expect(verdict.message).toBe(
      'Entry 1: This is what the logarithm to base 2 gives; here it is the natural logarithm.\n\n' +
        'Entry 3: The size is right, the sign is not. Check which way round the subtraction goes.',
    )
  })
  test('entries go by their names, those with the same slip together', () => {
    const verdict = told(fixed('[2, 3, 4, 5]', { columns: ['a', 'b', 'c', 'd'] }), '200, -3, 400, 5')
    expect(verdict.mistakeTitle).toBe('Off by a factor of 100 (a, c); Opposite sign (b)')
    expect(verdict.message).toMatch(/^A, c: This is 100 times/)
  })
  test('cells of a matrix by row and column', () =>
    expect(told(fixed('[[7, 1], [3, 11]]'), '[[0.07, 1], [3, -11]]').mistakeTitle).toBe(
      'Off by a factor of 100 (row 1, column 1); Opposite sign (row 2, column 2)',
    ))
  test('one entry that is no slip gives up the others', () =>
    expect(told(type, '1, 8.1, -2.5')).toMatchObject({ mistake: null, message: 'This is not one of the usual slips.' }))
})

describe('nothing is claimed that lies near the right answer', () => {
  test('an entry that is zero has no other sign', () => expect(told(fixed('[0, 1]'), '0, 5').mistake).toBeNull())
  test('a vector that reads the same from behind is not reversed', () =>
    expect(told(fixed('[1, 2, 1]'), '1, 5, 1').mistake).toBeNull())
  test('0.502 and its complement 0.498 are too near each other', () =>
    // Tolerance 0.00502; 0.498 lies within it, and 0.49 is right but for rounding.
    expect(told(fixed('0.502', { range: [0, 1] }), '0.49').mistake).toBeNull())
  test('one divided by 1.01 is no other value', () => expect(told(fixed('1.01'), '0.98').mistake).toBeNull())
  test('a number is its own sum over one', () =>
    expect(told(fixed('mean([4])'), '8').mistake).toBe('generic:factor-two'))
})

describe('slips of the calculation', () => {
  const data = { given: [{ name: 'd', draw: 'oneOf([2, 4, 9], [2, 4, 9])' }] }
  const asked = (value: string) => exercise({ ...data, fields: [field({ value })] })

  // 2, 4, 9: mean 5, squares 26; 26/3 = 8.667, its root 2.944; 26/2 = 13, its root 3.606.
  test.each([
    ['sum((d - mean(d))^2) / (length(d) - 1)', '8.67', 'Divided by n instead of n − 1'],
    ['sqrt(sum((d - mean(d))^2) / (length(d) - 1))', '2.94', 'Divided by n instead of n − 1'],
    ['variance(d)', '13', 'Divided by n − 1 instead of n'],
    ['standardDeviation(d)', '3.61', 'Divided by n − 1 instead of n'],
  ])('%s as %s: %s', (value, typed, title) => {
    const type = { ...asked(value), title: 'Variance' }
    expect(told(type, typed)).toMatchObject({ mistake: 'generic:sample-size', mistakeTitle: title })
  })
  test('not where no spread is asked: 2/3 of the mean 5 is 3.33', () =>
    expect(told(asked('mean(d)'), '3.33').mistake).toBeNull())

  test.each([
    ['ln(8)', '3', 'This is what the logarithm to base 2 gives; here it is the natural logarithm.'],
    ['log2(8)', '2.08', 'This is what the natural logarithm gives; here it is the logarithm to base 2.'],
    ['ln(50)', '1.699', 'This is what the logarithm to base 10 gives; here it is the natural logarithm.'],
    ['log10(50)', '3.91', 'This is what the natural logarithm gives; here it is the logarithm to base 10.'],
  ])('%s as %s', (value, typed, message) =>
    expect(told(fixed(value), typed)).toMatchObject({ mistake: 'generic:log-base', message }),
  )
  test('not where there is no logarithm: 3 for 2.08', () => expect(told(fixed('2.0794'), '3').mistake).toBeNull())

  test('a sum for a mean, a mean for a sum', () => {
    expect(told(asked('mean(d)'), '15').mistakeTitle).toBe('Sum instead of mean')
    expect(told(asked('sum(d)'), '5').mistakeTitle).toBe('Mean instead of sum')
  })
})

describe('a right value in the wrong field', () => {
  const pair = exercise({
    fields: [
      field({ name: 'precision', label: '$P$', value: '0.8' }),
      field({ name: 'recall', label: '$R$', value: '0.4' }),
    ],
  })
  test('both, exchanged', () => {
    const { fields } = verdictOf(pair, { precision: '0.4', recall: '0.8' })
    expect(fields['precision']).toMatchObject({
      mistake: 'generic:wrong-field',
      message: 'This is the right value of another part ($R$). Check which is asked where.',
    })
    expect(fields['recall']!.mistake).toBe('generic:wrong-field')
  })
})

describe('two mistakes at once', () => {
  // Sample deviation of 2, 4, 9 from the mean 5: √(26/2) = 3.606.
  const spread = exercise({
    given: [{ name: 'd', draw: 'oneOf([2, 4, 9], [2, 4, 9])' }],
    let: [
      { name: 'divisor', value: 'length(d) - 1' },
      { name: 'centre', value: 'mean(d)' },
      { name: 'v', value: 'sum((d - centre)^2) / divisor' },
    ],
    fields: [field({ value: 'sqrt(v)' })],
    mistakes: [
      mistake({ id: 'population', title: 'Population', instead: { divisor: 'length(d)' }, because: 'Divided by n.' }),
      mistake({ id: 'median', title: 'Median', instead: { centre: 'median(d)' }, because: 'Took the median.' }),
      mistake({ id: 'no-root', title: 'No root', values: { x: 'v' }, because: 'Forgot the root.' }),
    ],
  })
  test('two that take something instead: √((4 + 0 + 25)/3) = 3.109', () =>
    expect(told(spread, '3.109')).toMatchObject({
      mistake: 'population',
      mistakeTitle: 'Two mistakes at once: Population; Median',
      message: 'Divided by n.\n\nTook the median.',
      mistakes: [
        { id: 'population', title: 'Population' },
        { id: 'median', title: 'Median' },
      ],
    }))
  test('one of them and a wrong formula: 29/2 = 14.5', () =>
    expect(told(spread, '14.5').mistakes.map(({ id }) => id)).toEqual(['median', 'no-root']))
  test('a listed one and a slip behind it: −13, 130', () => {
    expect(told(spread, '-13').mistakes.map(({ id }) => id)).toEqual(['no-root', 'generic:sign'])
    expect(told(spread, '130').mistakes.map(({ id }) => id)).toEqual(['no-root', 'generic:power-of-ten'])
  })
  test('one alone is still itself', () => expect(told(spread, '13').mistake).toBe('no-root'))
})

describe('rounding', () => {
  // 17 of 23 and 5 of 23: 0.7391 · 0.2174 = 0.1607. With two figures 0.74 · 0.22 = 0.1628, with one 0.7 · 0.2 = 0.14.
  const product = exercise({
    let: [
      { name: 'p', value: '17 / 23' },
      { name: 'q', value: '5 / 23' },
    ],
    fields: [field({ value: 'p * q', tolerance: { kind: 'within', relative: 0.002, absolute: 1e-9 } })],
    steps: ['$p = {{ p | 4 }}$ and $q = {{ q | 4 }}$', '${{ p | 4 }} \\cdot {{ q | 4 }} = {{ p * q | 4 }}$'],
  })
  test('near the right value it is said once, free of charge', () =>
    expect(told(product, '0.1628')).toMatchObject({ status: 'almost' }))
  test('the second time it is named', () =>
    expect(verdictOf(product, { x: '0.1628' }, [{ x: '0.1629' }]).fields['x']).toMatchObject({
      status: 'wrong',
      mistake: 'generic:rounding',
      message:
        'This is what rounding every value in between to two significant figures leads to. Keep four significant figures until the end.',
    }))
  test('far from it it is named at once', () =>
    expect(told(product, '0.140')).toMatchObject({
      mistake: 'generic:rounding',
      message: expect.stringContaining('to one significant figure') as string,
    }))
  test('the right digits, but too few of them, are free however far off: 0.2 for 0.1607', () =>
    expect(told(product, '0.2')).toMatchObject({
      status: 'almost',
      message: 'Right so far. Give at least 3 significant figures.',
    }))
})

describe('the last bit decides nothing, and nothing else either', () => {
  test.each([
    ['123456789012', '123456789012', 'correct'],
    ['123456789012', '123456789013', 'wrong'],
    ['5000000000', '5000000001', 'wrong'],
    ['3 * 0.1', '0.3', 'correct'],
  ])('an exact %s: %s is %s', (key, typed, status) =>
    expect(told(fixed(key, { tolerance: { kind: 'exact' } }), typed).status).toBe(status),
  )
  test.each([
    ['0.05', '0.0505'],
    ['0.05', '0.0495'],
    ['3', '3.03'],
    ['-70', '-69.3'],
    ['1e6', '1.01e6'],
  ])('%s: %s lies on the edge of one hundredth, and in', (key, typed) =>
    expect(told(fixed(key), typed).status).toBe('correct'),
  )
})
