import { describe, expect, test } from 'vitest'
import { limits } from '@/lib/expression/limits'
import { parse } from '@/lib/expression/parse'
import { parsed, pointedAt, problemOf, valueOf } from './helpers'

describe('precedence', () => {
  // Worked by hand from the usual rules: a power binds tighter than a sign, powers group to the right.
  test.each([
    ['-2^2', -4],
    ['(-2)^2', 4],
    ['2^3^2', 512], // 2^(3^2) = 2^9
    ['2^-1', 0.5],
    ['2^-2^2', 0.0625], // 2^(-(2^2)) = 1/16
    ['--3', 3],
    ['-+-3', 3],
    ['2 - 3 - 4', -5],
    ['2 - (3 - 4)', 3],
    ['16 / 4 / 2', 2],
    ['16 / (4 / 2)', 8],
    ['2 + 3 * 4', 14],
    ['2 * -3', -6],
    ['-2 * 3 + 1', -5],
    ['2 * 3 ^ 2', 18],
    ['1e-3 * 1E3', 1],
    ['.5 + 0.25', 0.75],
    ['1.5e+2', 150],
    ['1 < 2 and 2 < 1 or true', true],
    ['true or true and false', true],
    ['not 1 > 2', true],
    ['not false and false', false], // (not false) and false
    ['not not true', true],
    ['1 + 1 == 2', true],
    ['1 != 1', false],
    ['2 <= 2', true],
    ['2 >= 3', false],
    ["'a' == 'a'", true],
    ['true == false', false],
    ['[[1, 2], [3, 4]][1][0]', 3],
    ['{ a: { b: [5, 6] } }.a.b[1]', 6],
    ['-[1, 2][0]', -1],
    ['2 ^ [3, 4][0]', 8],
    ['if(1 < 2, 10, 20) + 1', 11],
  ])('%s', (source, expected) => {
    expect(valueOf(source)).toBe(expected)
  })

  test('lines may break anywhere between tokens', () => {
    expect(valueOf('1 +\n  2\t*\r\n3')).toBe(7)
  })
})

describe('a text that is no expression', () => {
  test.each([
    ['', 'empty', ''],
    ['   ', 'empty', ''],
    ['1 +', 'incomplete', ''],
    ['(1 + 2', 'incomplete', ''],
    ['[1, 2', 'incomplete', ''],
    ['f(1, 2', 'incomplete', ''],
    ['{ a: 1', 'incomplete', ''],
    ['1 + * 2', 'unexpected', '*'],
    ['[1, , 2]', 'unexpected', ','],
    ['{ 1: 2 }', 'unexpected', '1'],
    ['{ a 1 }', 'unexpected', '1'],
    ['x.0', 'trailing', '.0'],
    ['x.[0]', 'unexpected', '['],
    ['1 + and', 'unexpected', 'and'],
    ['f(1))', 'trailing', ')'],
    ['1 2', 'trailing', '2'],
    ['a b', 'trailing', 'b'],
    ['2pi', 'missing-operator', '2pi'],
    ['1e', 'bad-exponent', '1e'],
    ['1e+', 'bad-exponent', '1e'],
    ['1.', 'bad-number', '1.'],
    ['1.2.3', 'bad-number', '1.2.'],
    ['1e999', 'not-finite', '1e999'],
    ['x = 1', 'unknown-character', '='],
    ['2 ** 3', 'unknown-character', '**'],
    ['a && b', 'unknown-character', '&&'],
    ['!a', 'unknown-character', '!'],
    ['a ? b : c', 'unknown-character', '?'],
    ['50%', 'unknown-character', '%'],
    ['1; 2', 'unknown-character', ';'],
    ['x => x', 'unknown-character', '='],
    ['a\\b', 'unknown-character', '\\'],
    ['`a`', 'unknown-character', '`'],
    ['2 × 3', 'unknown-character', '×'],
    ['1 + 👍', 'unknown-character', '👍'],
    ["'abc", 'unclosed-string', "'abc"],
    ['1 < 2 < 3', 'chained-comparison', '<'],
    ['{ a: 1, a: 2 }', 'duplicate-field', 'a'],
    ['{ __proto__: 1 }', 'reserved-name', '__proto__'],
    ['{ constructor: 1 }', 'reserved-name', 'constructor'],
    ['if(1 < 2, 3)', 'arity', 'if(1 < 2, 3)'],
    ['if', 'incomplete', ''],
  ])('%j is refused as %s', (source, code, part) => {
    const problem = problemOf(source)
    expect({ code: problem.code, part: pointedAt(source, problem) }).toEqual({ code, part })
    expect(problem.message).toMatch(/^\S.*\.$/)
  })

  test('says what would be right', () => {
    expect(problemOf('1e').message).toBe('The exponent has no digits; write 1e-3, or 1 * e.')
    expect(problemOf('2pi').message).toBe('An operator is missing; write 2 * pi.')
    expect(problemOf('a && b').message).toBe('Write and.')
  })
})

describe('bounds', () => {
  test('2,000 characters, not one more', () => {
    const longest = `1${' '.repeat(limits.source - 1)}`
    expect(parse(longest).ok).toBe(true)
    expect(parse(`${longest} `)).toMatchObject({ problem: { code: 'too-long', at: 2000, length: 1 } })
  })

  test.each([
    ['parentheses', '(', '1', ')'],
    ['brackets', '[', '1', ']'],
    ['signs', '-', '1', ''],
    ['negations', 'not ', 'true', ''],
    ['powers', '1^', '1', ''],
    ['calls', 'f(', '1', ')'],
    ['objects', '{a:', '1', '}'],
    ['indices', 'x[', '1', ']'],
  ])('%s nest 60 deep but not 65', (_, open, middle, close) => {
    const nested = (depth: number) => open.repeat(depth) + middle + close.repeat(depth)
    expect(parse(nested(60)).ok).toBe(true)
    expect(parse(nested(65))).toMatchObject({ problem: { code: 'too-deep' } })
  })

  test('ten thousand parentheses are refused, not a stack overflow', () => {
    expect(parse('('.repeat(10_000))).toMatchObject({ problem: { code: 'too-long' } })
    expect(parse('('.repeat(2000))).toMatchObject({ problem: { code: 'too-deep' } })
  })

  test('a long sum is not deep', () => {
    expect(valueOf(`${'1+'.repeat(999)}1`)).toBe(1000)
  })
})

test('every node knows its place', () => {
  const source = 'f(a, [1, -b]) + x.y'
  const node = parsed(source)
  if (node.kind !== 'binary' || node.left.kind !== 'call') throw new Error('a sum of a call')
  const [, list] = node.left.values
  if (list?.kind !== 'array') throw new Error('an array')
  const places = [node, node.left, list, list.items[1]!, node.right]
  expect(places.map(({ at, length }) => source.slice(at, at + length))).toEqual([
    'f(a, [1, -b]) + x.y',
    'f(a, [1, -b])',
    '[1, -b]',
    '-b',
    'x.y',
  ])
})
