import { describe, expect, test } from 'vitest'
import { readAnswer } from '@/lib/expression/answer'

function refused(text: string) {
  const answer = readAnswer(text)
  if (answer.ok) throw new Error(`${text} was read as ${answer.value}`)
  const { code, message, at, length } = answer.problem
  return { code, message, part: text.slice(at, at + length), at }
}

describe('what cannot be read is refused with its reason and place', () => {
  test.each<[string, string, string]>([
    ['', 'empty', ''],
    ['  ', 'empty', '  '],
    ['\u200b', 'empty', '\u200b'],
    ['1,234', 'ambiguous-comma', '1,234'],
    ['12,345 + 1', 'ambiguous-comma', '12,345'],
    ['1.234,5', 'mixed-separators', '1.234,5'],
    ['1,234.5', 'mixed-separators', '1,234.5'],
    ['1,234,567', 'thousands-separators', '1,234,567'],
    ['1.234.567', 'thousands-separators', '1.234.567'],
    ["1'234", 'unknown-character', "'"],
    ['1..2', 'bad-number', '1..2'],
    ['1.2.3', 'bad-number', '1.2.3'],
    ['.', 'bad-number', '.'],
    ['1, 2', 'bad-number', '1,'],
    ['0,5 0,7', 'trailing', '0,7'],
    ['1e', 'bad-exponent', '1e'],
    ['1E', 'bad-exponent', '1E'],
    ['1e+', 'bad-exponent', '1e+'],
    ['1.5e−', 'bad-exponent', '1.5e−'],
    ['2e^3', 'bad-exponent', '2e'],
    ['2e(3)', 'bad-exponent', '2e'],
    ['1.2 e-3', 'bad-exponent', '1.2 e-3'],
    ['1e5.5', 'bad-exponent', '1e5.'],
    ['2⁻', 'bad-exponent', '⁻'],
    ['1½', 'mixed-number', '1½'],
    ['1 ½', 'mixed-number', '1 ½'],
    ['1 1/2', 'mixed-number', '1 1/2'],
    ['-2 3/4', 'mixed-number', '2 3/4'],
    ['foo(2)', 'unknown-name', 'foo'],
    ['tan(1)', 'unknown-name', 'tan'],
    ['5 ms', 'unknown-name', 'ms'],
    ['2x10^-3', 'unknown-name', 'x'],
    ['x', 'unknown-name', 'x'],
    ['pi2', 'unknown-name', 'pi2'],
    ['NaN', 'unknown-name', 'NaN'],
    ['Infinity', 'unknown-name', 'Infinity'],
    ['sqrt 2', 'needs-parenthesis', 'sqrt'],
    ['sqrt2', 'needs-parenthesis', 'sqrt2'],
    ['log₂8', 'needs-parenthesis', 'log₂8'],
    ['exp -1', 'needs-parenthesis', 'exp'],
    ['ln', 'needs-parenthesis', 'ln'],
    ['√12%', 'needs-parenthesis', '√12'],
    ['2²^3', 'needs-parenthesis', '^'],
    ['(1', 'unclosed', '('],
    ['sqrt(2', 'unclosed', '('],
    ['1)', 'trailing', ')'],
    ['1 2', 'trailing', '2'],
    ['(1)2', 'trailing', '2'],
    ['5%%', 'trailing', '%'],
    ['5%2', 'trailing', '2'],
    ['½3', 'trailing', '3'],
    ['(1 2)', 'trailing', '2'],
    ['1 +', 'incomplete', ''],
    ['2^', 'incomplete', ''],
    ['()', 'unexpected', ')'],
    ['*2', 'unexpected', '*'],
    ['2 */ 3', 'unexpected', '/'],
    ['= 3', 'unknown-character', '='],
    ['≈0.7', 'unknown-character', '≈'],
    ['[1, 2]', 'unknown-character', '['],
    ['5€', 'unknown-character', '€'],
    ['①', 'unknown-character', '①'],
    ['5₂', 'unknown-character', '₂'],
    ['5₂₃', 'unknown-character', '₂'],
    ['1e5₂', 'unknown-character', '₂'],
    ['👍', 'unknown-character', '👍'],
    ['\ud800', 'unknown-character', '\ud800'],
    ['3!', 'unknown-character', '!'],
    ['|−3|', 'unknown-character', '|'],
    ['1/0', 'div-zero', '0'],
    ['1/(1-1)', 'div-zero', '(1-1)'],
    ['0^-1', 'div-zero', '0^-1'],
    ['ln(0)', 'domain', 'ln(0)'],
    ['√(−1)', 'domain', '√(−1)'],
    ['(-8)^(1/3)', 'domain', '(-8)^(1/3)'],
    ['1e999', 'not-finite', '1e999'],
    ['10^400', 'not-finite', '10^400'],
    ['9^9^9', 'not-finite', '9^9^9'],
    ['exp(710)', 'not-finite', 'exp(710)'],
    ['constructor', 'unknown-name', 'constructor'],
    ['__proto__', 'unknown-character', '_'],
    ['toString()', 'unknown-name', 'toString'],
    ['constructor(1)', 'unknown-name', 'constructor'],
  ])('%j: %s at %j', (text, code, part) => {
    const problem = refused(text)
    expect({ code: problem.code, part: problem.part }).toEqual({ code, part })
    expect(problem.message).toMatch(/^\S.*[.?]$/)
  })

  test('the place is counted in the text as typed, before anything is replaced', () => {
    expect(refused('  ½ + 𝟕·foo').at).toBe(9) // 𝟕 is two UTF-16 units
    expect(refused('\u200b10⁻³ × 1,234').at).toBe(8)
    expect(refused('2·10⁻³ / 0').at).toBe(9)
  })

  test.each([
    ['1,234', 'Does 1,234 mean 1234 or 1.234? Type the one you mean.'],
    ['1.234,5', '1.234,5 has points and commas; write it with one decimal sign: 1234.5.'],
    ['1,234,567', 'Write the number without separators of thousands: 1234567.'],
    ['1 1/2', 'Write a mixed number as a sum, 1 + 1/2, or as a decimal.'],
    ['1e', 'The exponent is not complete; write 1e-3 for a power of ten, or 1*e for e = 2.718….'],
    ['sqrt2', 'Write sqrt with parentheses, sqrt(2).'],
    ['2x3', 'The letter x has no value; write * or × to multiply.'],
    ['pi2', 'pi2 is no name; write pi*2 or pi^2.'],
    ['σ(1)', "'σ' has no meaning here. Write sigmoid(x)."],
    [
      'Φ(1)',
      "'Φ' has no meaning here. Known are sqrt, exp, ln, log2, log10, cos, sin, abs, tanh, sigmoid, log, pi, e.",
    ],
    [
      'sgmoid(1)',
      'sgmoid is not known here. Did you mean sigmoid? Known are sqrt, exp, ln, log2, log10, cos, sin, abs, tanh, sigmoid, log, pi, e.',
    ],
    ['(1', 'This parenthesis is not closed.'],
    ['1)', 'This parenthesis was never opened.'],
    ['|3|', "'|' has no meaning here. Write abs(x) for the size of x."],
  ])('%s says what would be right', (text, message) => {
    expect(refused(text).message).toBe(message)
  })
})

describe('bounds', () => {
  test('64 characters, white space around them not counted', () => {
    expect(readAnswer(`   ${'1'.repeat(64)}   `).ok).toBe(true)
    expect(refused(`   ${'1'.repeat(65)}`)).toMatchObject({ code: 'too-long', part: '1', at: 67 })
    expect(refused('('.repeat(10_000)).code).toBe('too-long')
  })

  test.each([
    ['(', ')'],
    ['-', ''],
    ['√', ''],
    ['1^', ''],
    ['ln(', ')'],
  ])('20 levels of %s, not more', (open, close) => {
    const nested = (depth: number) => open.repeat(depth) + '1' + close.repeat(depth)
    if (open !== 'ln(') expect(readAnswer(nested(20)).ok).toBe(true)
    const deep = open === 'ln(' ? `${'ln('.repeat(21)}1` : nested(21)
    expect(refused(deep).code).toBe(deep.length > 64 ? 'too-long' : 'too-deep')
  })
})

describe('what might be meant is offered and not guessed', () => {
  test.each<[string, string[]]>([
    ['1,234', ['1234', '1.234']],
    ['2 * 12,345', ['12345', '12.345']],
    ['1,234,567', ['1234567']],
    ['1.234,5', ['1234.5']],
  ])('%s', (text, readings) => {
    const answer = readAnswer(text)
    expect(answer).toMatchObject({ ok: false, problem: { readings } })
    if (answer.ok) return
    const { at, length } = answer.problem
    for (const meant of readings)
      expect(readAnswer(text.slice(0, at) + meant + text.slice(at + length)), meant).toMatchObject({ ok: true })
  })

  test('nothing is offered for what has no meaning', () => {
    expect(readAnswer('1..2')).toMatchObject({ ok: false, problem: { code: 'bad-number' } })
    expect(readAnswer('1..2')).not.toHaveProperty('problem.readings')
  })
})
