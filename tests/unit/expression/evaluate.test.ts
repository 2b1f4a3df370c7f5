import { describe, expect, test } from 'vitest'
import { functions } from '@/lib/expression/functions'
import { limits } from '@/lib/expression/limits'
import type { FunctionTable, Scope } from '@/lib/expression/types'
import { pointedAt, problemOf, valueOf } from './helpers'

describe('entry by entry', () => {
  test.each([
    ['[1, 2] + [3, 4]', [4, 6]],
    ['[1, 2] - 1', [0, 1]],
    ['1 - [1, 2]', [0, -1]],
    ['2 * [[1, 2], [3, 4]]', [[2, 4], [6, 8]]], // prettier-ignore
    ['[[1, 2], [3, 4]] * [[1, 2], [3, 4]]', [[1, 4], [9, 16]]], // prettier-ignore
    ['12 / [3, 4]', [4, 3]],
    ['[2, 3] ^ 2', [4, 9]],
    ['-[1, -2]', [-1, 2]],
    ['sqrt([4, 9])', [2, 3]],
    ['abs([[1, -2]])', [[1, 2]]],
    ['[] + 1', []],
    ['[[1], [2, 3]] + [[1], [1, 1]]', [[2], [3, 4]]],
  ])('%s', (source, expected) => {
    expect(valueOf(source)).toEqual(expected)
  })

  test.each([
    ['[1, 2] + [1, 2, 3]', 'shape-mismatch'],
    ['[1, 2] + [[1, 2], [3, 4]]', 'shape-mismatch'],
    ['[[1, 2]] * [[1], [2]]', 'shape-mismatch'],
    ['2 ^ [1, 2]', 'type'],
    ["'a' + 1", 'type'],
    ['true * 2', 'type'],
    ['{ a: 1 } + 1', 'type'],
    ["-'a'", 'type'],
    ['+true', 'type'],
    ['[1] == [1]', 'type'],
    ["1 == 'a'", 'type'],
    ["'a' < 'b'", 'type'],
    ['[1] < 2', 'type'],
    ['1 and true', 'type'],
    ['not 1', 'type'],
    ['if(1, 2, 3)', 'type'],
  ])('%s is refused as %s', (source, code) => {
    expect(problemOf(source).code).toBe(code)
  })
})

describe('built-ins', () => {
  test.each([
    ['sqrt(2)', Math.SQRT2],
    ['exp(1)', Math.E],
    ['ln(e)', 1],
    ['log2(8)', 3],
    ['log10(1000)', 3],
    ['abs(-3)', 3],
    ['min(3, 1, 2)', 1],
    ['max([3, 1, 2])', 3],
    ['max(5)', 5],
    ['round(2.5)', 3],
    ['round(-2.5)', -3], // halves away from zero
    ['round(-0.4)', 0],
    ['floor(-0.5)', -1],
    ['ceil(-0.5)', 0],
    ['sign(-2)', -1],
    ['length([1, 2, 3])', 3],
    ['length([])', 0],
    ['sin', 'unknown-name'],
  ])('%s', (source, expected) => {
    if (typeof expected === 'string') expect(problemOf(source).code).toBe(expected)
    else expect(valueOf(source)).toBe(expected)
  })

  test.each([
    ['sqrt(-1)', 'domain', 'sqrt needs a number that is not negative, got -1.'],
    ['ln(0)', 'domain', 'ln needs a positive number, got 0.'],
    ['sqrt([4, -4])', 'domain', 'sqrt needs a number that is not negative, got -4.'],
    ['min()', 'domain', 'min needs at least one number.'],
    ['max([])', 'domain', 'max needs at least one number.'],
    ['max([1], 2)', 'type', 'max takes numbers, or one vector.'],
    ["sqrt('a')", 'type', 'sqrt takes a number or an array of numbers.'],
    ['length(3)', 'type', 'length takes an array.'],
  ])('%s is refused as %s', (source, code, message) => {
    expect(problemOf(source)).toEqual({ code, message, at: 0, length: source.length })
  })
})

describe('results are finite or refused', () => {
  test.each([
    ['1 / 0', 'div-zero', '0'],
    ['1 / (2 - 2)', 'div-zero', '(2 - 2)'],
    ['[1, 2] / [1, 0]', 'div-zero', '[1, 0]'],
    ['0 / 0', 'div-zero', '0'],
    ['0 ^ -1', 'div-zero', '0 ^ -1'],
    ['(-8) ^ (1/3)', 'domain', '(-8) ^ (1/3)'],
    ['1e308 * 10', 'not-finite', '1e308 * 10'],
    ['10 ^ 400', 'not-finite', '10 ^ 400'],
    ['9 ^ 9 ^ 9', 'not-finite', '9 ^ 9 ^ 9'],
    ['exp(1000)', 'not-finite', 'exp(1000)'],
    ['-1e308 - 1e308', 'not-finite', '-1e308 - 1e308'],
  ])('%s', (source, code, part) => {
    const problem = problemOf(source)
    expect({ code: problem.code, part: pointedAt(source, problem) }).toEqual({ code, part })
  })

  test('no result is negative zero', () => {
    for (const source of ['-0', '0 * -1', 'round(-0.2)', '-[0]', '0 / -5']) {
      expect([valueOf(source)].flat()[0], source).toBe(0)
    }
  })
})

describe('names, fields and indices', () => {
  const scope: Scope = { x: [10, 20], step: { theta: [1, 2], count: 3 }, kind: 'relu', pi: 3 }

  test.each([
    ['x[1]', 20],
    ['step.theta[0] + step.count', 4],
    ["kind == 'relu'", true],
    ['e', Math.E],
    ['pi', 3], // a name of the scope hides the constant
    ['x[length(x) - 1]', 20],
  ])('%s', (source, expected) => {
    expect(valueOf(source, scope)).toBe(expected)
  })

  test.each([
    ['y', 'unknown-name', 'y'],
    ['x[2]', 'index', '2'],
    ['x[-1]', 'index', '-1'],
    ['x[0.5]', 'index', '0.5'],
    ["x['length']", 'index', "'length'"],
    ['step[0]', 'type', 'step'],
    ['kind[0]', 'type', 'kind'],
    ['x.length', 'type', 'x.length'],
    ['kind.length', 'type', 'kind.length'],
    ['step.size', 'unknown-field', 'step.size'],
    ['sqrt', 'unknown-name', 'sqrt'],
    ['root(2)', 'unknown-function', 'root(2)'],
    ['x(2)', 'unknown-function', 'x(2)'],
  ])('%s', (source, code, part) => {
    const problem = problemOf(source, scope)
    expect({ code: problem.code, part: pointedAt(source, problem) }).toEqual({ code, part })
  })

  test.each([
    'constructor',
    '__proto__',
    'toString',
    'valueOf',
    'hasOwnProperty',
    'globalThis',
    'process',
    'undefined',
  ])('nothing is inherited: %s', (name) => {
    expect(problemOf(name).code).toBe('unknown-name')
    expect(problemOf(`${name}(1)`).code).toBe('unknown-function')
    expect(problemOf(`step.${name}`, scope).code).toBe('unknown-field')
    expect(problemOf(`{ a: 1 }.${name}`).code).toBe('unknown-field')
    expect(problemOf(`x.${name}`, scope).code).toBe('type')
    expect(problemOf(`sqrt.${name}`).code).toBe('unknown-name')
  })
})

describe('laziness', () => {
  test('only the chosen branch is evaluated', () => {
    expect(valueOf('if(true, 1, 1 / 0)')).toBe(1)
    expect(valueOf('if(false, 1 / 0, 2)')).toBe(2)
    expect(valueOf('false and 1 / 0 == 1')).toBe(false)
    expect(valueOf('true or 1 / 0 == 1')).toBe(true)
  })
})

describe('functions of the table', () => {
  const table: FunctionTable = {
    refuses: () => {
      throw new RangeError('refuses: x must be positive, got -1')
    },
    breaks: () => {
      throw new TypeError('x.map is not a function')
    },
    nan: () => NaN,
    nested: () => ({ a: [1, Infinity] }),
    nothing: () => undefined,
    date: () => new Date(0),
    map: () => new Map(),
    itself: () => Math.max,
    sparse: () => new Array<number>(3),
    long: () => new Array<number>(limits.entries + 1).fill(0),
    wide: () => Array.from({ length: 101 }, () => new Array<number>(100).fill(0)),
    big: () => new Array<number>(limits.entries).fill(1),
    point: () => ({ x: 1, y: [2, 3] }),
  }

  test.each([
    ['refuses(1)', 'domain', 'refuses: x must be positive, got -1'],
    ['breaks(1)', 'type', 'x.map is not a function'],
    ['nan()', 'not-finite', 'The result of nan is not a finite number.'],
    ['nested()', 'not-finite', 'The result of nested is not a finite number.'],
    ['long()', 'too-large', 'The result of long has 2001 entries; at most 2000 are allowed.'],
    ['wide()', 'too-large', 'The result of wide holds 10100 numbers; at most 10000 are allowed.'],
  ])('%s', (source, code, message) => {
    expect(problemOf(source, {}, table)).toMatchObject({ code, message })
  })

  test.each(['nothing', 'date', 'map', 'itself', 'sparse'])('%s gives nothing plain', (name) => {
    expect(problemOf(`${name}()`, {}, table).code).toBe('not-plain')
  })

  test('fields of a result', () => {
    expect(valueOf('point().y[1] + point().x', {}, table)).toBe(4)
  })

  test('the budget of steps is shared by the whole expression', () => {
    const many = new Array(110).fill('big()').join(' + ')
    expect(problemOf(many, {}, table)).toMatchObject({ code: 'too-many-steps' })
    expect(valueOf('(big() + big())[0]', {}, table)).toBe(2)
  })

  test('arguments come in the order they are written, missing ones stay out', () => {
    const seen: unknown[][] = []
    valueOf(
      'spy(1, [2], { b: 3 })',
      {},
      {
        spy: (...values) => {
          seen.push(values)
          return 0
        },
      },
    )
    expect(seen).toEqual([[1, [2], { b: 3 }]])
  })
})

describe('functions of the reference', () => {
  // Each would fill the memory. The refusal is the function's own, so that no list of such arguments is kept here.
  test.each([
    'linspace(0, 1, 1e9)',
    'oneHot(0, 1e9)',
    'polynomialFeatures([1], 1e9)',
    'confusionMatrix([1e9], [0])',
    'causalMask(1e9)',
    'positionalEncoding(1e9, 2)',
    "optimizeQuadratic('sgd', [1], [1], 1e9)",
    'kFoldSizes(1e9, 1e9)',
    'conv1d([1], [1], { padding: 1e9 })',
    'conv2d([[1]], [[1]], { padding: 1e9 })',
    'conv2dLayer([[[1]]], [[[[1]]]], [0], { padding: 1e9 })',
  ])('%s is refused before it runs', (source) => {
    const { code, message } = problemOf(source, {}, functions)
    expect(code).toBe('domain')
    expect(message).toMatch(/: the result may hold at most 1000000 numbers, got \d+$/)
  })

  test('their refusals keep their words', () => {
    expect(problemOf('f1Score(-1, 2, 4)', {}, functions)).toMatchObject({ code: 'domain', at: 0, length: 17 })
    expect(problemOf('f1Score(-1, 2, 4)', {}, functions).message).toMatch(/^f1Score: tp/)
  })

  test('and their values are those of the golden vectors', () => {
    expect(valueOf('f1Score(8, 2, 4)', {}, functions)).toBeCloseTo(0.7272727272727273, 12)
  })
})
