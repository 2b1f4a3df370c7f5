/** Answers that are chosen, put in order, named by label, or free in sign or order; worked by hand. */
import { describe, expect, test } from 'vitest'
import { checkAnswers, drawVariant, explain, shownPlaces, verifyExercise, type Typed } from '@/lib/exercises'
import type { ExerciseItem } from '@/lib/deck'
import { exercise, field, fixed, mistake } from '../../support/exercise'

const verdictOf = (type: ExerciseItem, answers: Record<string, Typed>, seed = 1) =>
  checkAnswers(type, drawVariant(type, seed), answers)
const marked = (type: ExerciseItem, typed: Typed, seed = 1) => verdictOf(type, { x: typed }, seed).fields['x']!
const status = (type: ExerciseItem, typed: Typed) => marked(type, typed).status

describe('a choice among options', () => {
  // Written order, so that the letters are known: A cat, B dog, C 20 birds; right is dog.
  const animal = fixed("if(1 < 2, 'dog', 'cat')", { options: ['cat', 'dog', '{{ 4 * 5 }} birds'], shuffle: false })

  test.each(['1', 'B', 'b', 'b)', '(B)', 'dog', 'Dog', ' $dog$ '])('%s is the second one', (typed) =>
    expect(marked(animal, typed)).toMatchObject({ status: 'correct', understood: 'dog', cells: null }),
  )
  test.each(['0', 'A', 'cat', '2', '20 birds'])('%s is another one', (typed) =>
    expect(status(animal, typed)).toBe('wrong'),
  )
  test.each(['3', 'D', 'do', '', '-1', '1.0', 'B C', 'BC', 'ab'])("'%s' is none", (typed) =>
    expect(status(animal, typed)).toBe('unreadable'),
  )
  test('the message names the range', () =>
    expect(marked(animal, 'fish').message).toBe('Choose one of the options A to C.'))
  test('a place from 0 is as good as a text', () =>
    expect(status(fixed('3 - 2', { options: ['cat', 'dog'], shuffle: false }), 'dog')).toBe('correct'))

  test('shown in an order of the seed: the right one moves, the letters go with it', () => {
    const type = fixed("'dog'", { options: ['cat', 'dog', 'bird'] })
    const places = new Set<unknown>()
    for (let seed = 1; seed <= 30; seed++) {
      const variant = drawVariant(type, seed)
      const shown = variant.fields[0]!.options!
      const place = shownPlaces(variant, 'x')
      expect(shown[place as number]).toBe('dog')
      expect(marked(type, String(place), seed).status).toBe('correct')
      expect(marked(type, 'dog', seed).status).toBe('correct')
      expect(explain(variant).key).toEqual({ x: 'dog' })
      places.add(place)
    }
    expect([...places].sort()).toEqual([0, 1, 2])
  })

  test('later parts use its place as written', () => {
    const type = exercise({
      fields: [
        field({ value: "'dog'", name: 'kind', options: ['cat', 'dog'] }),
        field({ value: '[10, 20][kind]', name: 'weight' }),
      ],
    })
    expect(verdictOf(type, { kind: 'dog', weight: '20' }).correct).toBe(true)
    // Whoever takes the cat and gives its weight has followed through.
    expect(verdictOf(type, { kind: 'cat', weight: '10' }).fields).toMatchObject({
      kind: { status: 'wrong' },
      weight: { status: 'follow-through' },
    })
  })

  test('a mistake may name an option', () => {
    const type = fixed(
      "'dog'",
      { options: ['cat', 'dog', 'bird'] },
      { mistakes: [mistake({ id: 'purr', values: { x: "'cat'" } })] },
    )
    expect(marked(type, 'cat').mistake).toBe('purr')
    expect(marked(type, 'bird').mistake).toBeNull()
  })

  test('a value that is no option is a fault of the type', () =>
    expect(() => drawVariant(fixed('3', { options: ['cat', 'dog'] }), 1)).toThrow(
      "'3' gives 3; give an option by its place, 0 to 1, or by its text",
    ))
})

describe('an order of options', () => {
  // Scores 0.2, 0.9, 0.5 of A, B, C: from the highest to the lowest B, C, A.
  const order = fixed('argsort(-[0.2, 0.9, 0.5])', { options: ['low', 'high', 'middle'], rank: true, shuffle: false })

  test.each<[Typed]>([
    ['B, C, A'],
    ['b c a'],
    ['B > C > A'],
    ['[1, 2, 0]'],
    ['(1; 2; 0)'],
    ['high, middle, low'],
    [[['1', '2', '0']]],
    [[['1'], ['2'], ['0']]],
  ])('%j is right', (typed) =>
    expect(marked(order, typed)).toMatchObject({ status: 'correct', understood: 'high, middle, low' }),
  )
  test('each place is marked', () =>
    expect(marked(order, 'B, A, C')).toMatchObject({ status: 'wrong', cells: [['correct', 'wrong', 'wrong']] }))
  test('turned round it is told so', () => expect(marked(order, 'A, C, B').mistake).toBe('generic:reversed'))
  test.each(['B, C', 'B, C, A, A', 'B, B, A', 'B, C, D', 'BCA', ''])("'%s' is no order", (typed) =>
    expect(status(order, typed)).toBe('unreadable'),
  )
  test('it may ask for the first few', () => {
    const nearest = fixed("['high', 'middle']", { options: ['low', 'high', 'middle'], rank: true, shuffle: false })
    expect(drawVariant(nearest, 1).fields[0]!.rule).toBe('2 of them, in order, as in B, A.')
    expect(status(nearest, 'B, C')).toBe('correct')
    expect(status(nearest, 'B, A')).toBe('wrong')
  })
})

describe('a labelled set of numbers', () => {
  const shares = fixed('[0.2, 0.5, 0.3]', { columns: ['cat', 'dog', 'bird'] })
  test('takes numbers by label', () =>
    expect(marked(shares, { dog: '1/2', Bird: '30%', cat: '0.2' })).toMatchObject({
      status: 'correct',
      understood: '(cat 0.2, dog 0.5, bird 0.3)',
    }))
  test('a missing one is pointed at', () =>
    expect(marked(shares, { cat: '0.2', bird: '0.3' })).toMatchObject({ status: 'unreadable', at: { column: 1 } }))
  test('an unknown one is told', () =>
    expect(marked(shares, { fish: '0.2' }).message).toBe(
      "Row 1, column 1: There is no 'fish' here. Asked are cat, dog, bird.",
    ))
  test('as many labels as numbers', () =>
    expect(verifyExercise(fixed('[1, 2, 3]', { columns: ['a', 'b'] }), 1).findings[0]).toMatchObject({
      code: 'labels',
      message: "2 columns of 'x' are named, its value has 3 (seed 1)",
    }))
  test('more cells than asked are refused', () =>
    expect(status(shares, [['0.2', '0.5', '0.3', '9']])).toBe('unreadable'))
})

describe('free in sign', () => {
  const vector = fixed('[0.6, -0.8]', { free: 'sign' })
  test.each<[string, string]>([
    ['0.6, -0.8', 'correct'],
    ['-0.6, 0.8', 'correct'],
    ['0.6, 0.8', 'wrong'],
    ['0.8, -0.6', 'wrong'],
  ])('(%s) for (0.6, −0.8) is %s', (typed, expected) => expect(status(vector, typed)).toBe(expected))
  test('marks and points take the nearer sign', () => {
    const verdict = verdictOf(vector, { x: '-0.6, 0.7' })
    expect(verdict.fields['x']!.cells).toEqual([['correct', 'wrong']])
    expect(verdict.score).toBe(0.5)
  })
  test('the columns of a matrix each', () => {
    const columns = fixed('[[0.6, 0.8], [-0.8, 0.6]]', { free: 'sign' })
    expect(status(columns, [['-0.6', '0.8'], ['0.8', '0.6']])).toBe('correct') // prettier-ignore
    expect(status(columns, [['-0.6', '0.8'], ['-0.8', '0.6']])).toBe('wrong') // prettier-ignore
  })
  test('a mistake is known in either sign', () => {
    const type = fixed(
      '[0.6, -0.8]',
      { free: 'sign' },
      { mistakes: [mistake({ id: 'raw', values: { x: '[3, -4]' } })] },
    )
    expect(marked(type, '-3, 4').mistake).toBe('raw')
  })
  test('later parts go on from the sign the learner chose', () => {
    // The point (5, 0) on the axis (0.6, −0.8): 3, on the axis turned round −3.
    const type = exercise({
      fields: [
        field({ value: '[0.6, -0.8]', name: 'axis', free: 'sign' }),
        field({ value: 'dot(axis, [5, 0])', name: 'score' }),
      ],
    })
    expect(verdictOf(type, { axis: '0.6, -0.8', score: '3' }).correct).toBe(true)
    expect(verdictOf(type, { axis: '-0.6, 0.8', score: '-3' }).correct).toBe(true)
    expect(verdictOf(type, { axis: '-0.6, 0.8', score: '3' }).fields['score']!.mistake).toBe('generic:sign')
  })
})

describe('free in order', () => {
  const centres = fixed('[[1, 2], [3, 4], [5, 6]]', { free: 'rows' })
  test('rows in any order', () => {
    expect(status(centres, [['5', '6'], ['1', '2'], ['3', '4']])).toBe('correct') // prettier-ignore
    expect(status(centres, [['5', '6'], ['1', '2'], ['1', '2']])).toBe('wrong') // prettier-ignore
  })
  test('marks follow the rows that are meant', () =>
    expect(marked(centres, [['5', '6'], ['1', '9'], ['3', '4']]).cells).toEqual([['correct', 'correct'], ['correct', 'wrong'], ['correct', 'correct']])) // prettier-ignore
  test('entries of a vector in any order', () => {
    const values = fixed('[7, 3, 1]', { free: 'rows' })
    expect(status(values, '1, 7, 3')).toBe('correct')
    expect(status(values, '1, 7, 7')).toBe('wrong')
  })
  test('where tolerances overlap, whatever pairing works counts', () => {
    // 1.005 is right for 1.00 and for 1.012, 1.012 only for 1.012: the pairs are forced.
    expect(status(fixed('[1.012, 1]', { free: 'rows' }), '1.005, 1.012')).toBe('correct')
  })
})

describe('a mistake that takes one thing instead of another', () => {
  // Variance of 2, 4, 9: mean 5, squares 9 + 1 + 16 = 26, over n = 3: 8.667, root 2.944. Over n − 1: 13, root 3.606.
  const spread = exercise({
    given: [{ name: 'x', draw: 'oneOf([2, 4, 9], [2, 4, 9])' }],
    let: [
      { name: 'n', value: 'length(x)' },
      { name: 'centre', value: 'mean(x)' },
      { name: 'squares', value: 'sum((x - centre)^2)' },
      { name: 'v', value: 'squares / n' },
    ],
    fields: [field({ name: 'variance', value: 'v' }), field({ name: 'deviation', value: 'sqrt(v)' })],
    mistakes: [
      mistake({ id: 'sample', instead: { n: 'n - 1' } }),
      // Median 4: squares 4 + 0 + 25 = 29, over 3: 9.667, root 3.109.
      mistake({ id: 'median', instead: { centre: '4' } }),
    ],
  })
  test('everything behind it is computed anew', () =>
    expect(verdictOf(spread, { variance: '13', deviation: '3.61' }).fields).toMatchObject({
      variance: { mistake: 'sample' },
      deviation: { mistake: 'sample' },
    }))
  test('it is known in each part by itself', () =>
    expect(verdictOf(spread, { variance: '9.67', deviation: '2.94' }).fields).toMatchObject({
      variance: { mistake: 'median' },
      deviation: { status: 'correct' },
    }))
  test('a drawn name may be replaced, all by their right values', () => {
    const type = exercise({
      given: [
        { name: 'a', draw: 'integer(8, 8)' },
        { name: 'b', draw: 'integer(2, 2)' },
      ],
      fields: [field({ value: 'a / b' })],
      mistakes: [mistake({ id: 'swapped', instead: { a: 'b', b: 'a' } })],
    })
    expect(marked(type, '0.25').mistake).toBe('swapped')
  })
})
