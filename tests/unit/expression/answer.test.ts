import { describe, expect, test } from 'vitest'
import { readAnswer } from '@/lib/expression/answer'

type Options = Parameters<typeof readAnswer>[1]

function read(text: string, options?: Options) {
  const answer = readAnswer(text, options)
  if (!answer.ok) throw new Error(`${text}: ${answer.problem.message}`)
  return answer
}

describe('spellings', () => {
  test.each<[string, number, string]>([
    ['0.72', 0.72, '0.72'],
    ['.72', 0.72, '0.72'],
    ['5.', 5, '5'],
    ['007', 7, '7'],
    ['18/25', 0.72, '18/25'],
    ['1.2e-3', 0.0012, '1.2e-3'],
    ['1.2E+3', 1200, '1.2e3'],
    ['2×10^-3', 0.002, '2*10^-3'],
    ['2·10⁻³', 0.002, '2*10^-3'],
    ['2 ⋅ 10^(-3)', 0.002, '2*10^-3'],
    ['10⁺²', 100, '10^2'],
    ['3²', 9, '3^2'],
    ['2¹⁰', 1024, '2^10'],
    ['2⁻¹', 0.5, '2^-1'],
    ['sqrt(2)/2', Math.SQRT2 / 2, 'sqrt(2)/2'],
    ['√2', Math.SQRT2, 'sqrt(2)'],
    ['√(1+1)/2', Math.SQRT2 / 2, 'sqrt(1 + 1)/2'],
    ['√√16', 2, 'sqrt(sqrt(16))'],
    ['√2²', 2.0000000000000004, 'sqrt(2)^2'], // fl(√2)² in binary64
    ['3√4', 6, '3*sqrt(4)'],
    ['exp(-1)', 1 / Math.E, 'exp(-1)'],
    ['e^-1', 1 / Math.E, 'e^-1'],
    ['e⁻¹', 1 / Math.E, 'e^-1'],
    ['ln(e)', 1, 'ln(e)'],
    ['log2(8)', 3, 'log2(8)'],
    ['log₂(8)', 3, 'log2(8)'],
    ['log₁₀(100)', 2, 'log10(100)'],
    ['abs(-2)', 2, 'abs(-2)'],
    ['cos(pi)', -1, 'cos(pi)'],
    ['sin(pi/2)', 1, 'sin(pi/2)'],
    ['tanh(0)', 0, 'tanh(0)'],
    ['sigmoid(0)', 0.5, 'sigmoid(0)'],
    ['SQRT(4) + Pi - π', 2, 'sqrt(4) + pi - pi'],
    ['−5', -5, '-5'],
    ['–5', -5, '-5'],
    ['-5', -5, '-5'],
    ['+5', 5, '+5'],
    ['2pi', 2 * Math.PI, '2*pi'],
    ['2π', 2 * Math.PI, '2*pi'],
    ['2(3+1)', 8, '2*(3 + 1)'],
    ['(1+2)(3+4)', 21, '(1 + 2)*(3 + 4)'],
    ['3sqrt(4)', 6, '3*sqrt(4)'],
    ['2exp(0)', 2, '2*exp(0)'],
    ['2 e', 2 * Math.E, '2*e'],
    ['2**3', 8, '2^3'],
    ['6÷4', 1.5, '6/4'],
    ['6∕4', 1.5, '6/4'],
    ['½', 0.5, '1/2'],
    ['⅔', 2 / 3, '2/3'],
    ['-¼', -0.25, '-(1/4)'],
    ['1 + ½', 1.5, '1 + 1/2'],
    ['½²', 0.25, '(1/2)^2'],
    ['72 %', 0.72, '72%'],
    ['(1/2)%', 0.005, '(1/2)%'],
    ['50%^2', 0.25, '50%^2'],
    ['-2^2', -4, '-2^2'],
    ['(-2)^2', 4, '(-2)^2'],
    ['2^3^2', 512, '2^3^2'],
    ['2^-2^2', 0.0625, '2^-2^2'],
    ['--5', 5, '-(-5)'],
    ['2 - -3', 5, '2 - (-3)'],
    ['8/4/2', 1, '8/4/2'],
    ['8/(4/2)', 4, '8/(4/2)'],
    ['1 - (2 - 3)', 2, '1 - (2 - 3)'],
    ['２．５', 2.5, '2.5'],
    ['𝟕', 7, '7'],
    ['\u00a01\u2009234\u202f567 ', 1234567, '1234567'],
    ['12 345.5', 12345.5, '12345.5'],
    ['0.\u200b5', 0.5, '0.5'],
    ['1e3(2)', 2000, '1e3*2'],
  ])('%j is %d', (text, value, echo) => {
    const answer = read(text)
    expect(answer.value).toBe(value)
    expect(answer.text).toBe(echo)
    expect(read(echo).value).toBe(value)
  })
})

describe('decimal signs', () => {
  test.each<[string, number, string[]]>([
    ['0,72', 0.72, ['decimal-comma']],
    [',72', 0.72, ['decimal-comma']],
    ['0,725', 0.725, ['decimal-comma']], // no thousands begin with 0
    ['1,5', 1.5, ['decimal-comma']],
    ['12,3456', 12.3456, ['decimal-comma']],
    ['1234,567', 1234.567, ['decimal-comma']], // thousands would have been 1,234,567
    ['1 234,567', 1234.567, ['grouped-digits']],
    ['1,5e-3', 0.0015, ['decimal-comma']],
    ['1,5/2,5', 0.6, ['decimal-comma', 'decimal-comma']],
    ['1.234', 1.234, []],
  ])('%s', (text, value, notices) => {
    const answer = read(text)
    expect([answer.value, answer.notices.map(({ code }) => code)]).toEqual([value, notices])
  })

  test.each<[string, number, string[]]>([
    ['0,72', 0.72, []],
    ['1,234', 1.234, []],
    ['0.72', 0.72, ['decimal-point']],
    ['0.725', 0.725, ['decimal-point']],
  ])('%s where the comma is the decimal sign', (text, value, notices) => {
    const answer = read(text, { decimal: ',' })
    expect([answer.value, answer.notices.map(({ code }) => code)]).toEqual([value, notices])
  })

  test('1.234 is asked about where the comma is the decimal sign', () => {
    expect(readAnswer('1.234', { decimal: ',' })).toEqual({
      ok: false,
      problem: {
        code: 'ambiguous-point',
        message: 'Does 1.234 mean 1234 or 1,234? Type the one you mean.',
        at: 0,
        length: 5,
        readings: ['1234', '1,234'],
      },
    })
  })
})

describe('notices', () => {
  test.each([
    ['72%', 'percent', '72% is read as 0.72.'],
    ['(1+1)%', 'percent', '% divides by 100.'],
    ['0,72', 'decimal-comma', '0,72 is read as 0.72.'],
    ['1 234', 'grouped-digits', '1 234 is read as 1234.'],
    ['log(2)', 'natural-log', 'log is read as the natural logarithm, ln. Write log10 or log2 for another base.'],
    [
      '1/2pi',
      'product-after-division',
      'The product comes after the division: 1/2pi is read as (1/2)*pi. Use parentheses if you mean 1/(2*pi).',
    ],
  ])('%s', (text, code, message) => {
    expect(read(text).notices).toEqual([{ code, message }])
  })

  test('none where nothing was decided', () => {
    for (const text of ['0.72', '18/25', '(1/2)pi', '2pi/3', 'ln(2)', '2*1/2']) expect(read(text).notices).toEqual([])
  })
})

describe('significant digits, as typed', () => {
  test.each<[string, number | null]>([
    ['0.720', 3],
    ['0.72', 2],
    ['.7', 1],
    ['0.0072', 2],
    ['500', 3],
    ['0', 1],
    ['-1.20', 3],
    ['72%', 2],
    ['1.2e-3', 2],
    ['1.20×10^-3', 3],
    ['2·10⁻³', 1],
    ['0,725', 3],
    ['18/25', null],
    ['sqrt(2)', null],
    ['0.7 + 0.02', null],
    ['2*3', null],
    ['2*10^pi', null],
    ['pi', null],
  ])('%s has %s', (text, digits) => {
    expect(read(text).significantDigits).toBe(digits)
  })
})
