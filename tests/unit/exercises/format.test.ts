import { describe, expect, test } from 'vitest'
import { toCode, toLatex, toMarkdown, toPlain } from '@/lib/exercises/format'
import { renderTemplate } from '@/lib/exercises/template'

describe('numbers', () => {
  test.each([
    [0.1 + 0.2, null, '0.3'],
    [2 / 3, null, '0.666667'],
    [2 / 3, 3, '0.667'],
    [0.8, 3, '0.800'],
    [24, 3, '24'],
    [1234.5678, 3, '1235'],
    [12.345, 3, '12.3'],
    [0.0999999, 3, '0.100'],
    [-0, null, '0'],
    [0.00001234, 3, '1.23 \\times 10^{-5}'],
    [1.5e9, null, '1.5 \\times 10^{9}'],
    // A whole number that a power of ten would cut short stands in full, unless figures are asked.
    [12582912, null, '12582912'],
    [12582912, 3, '1.26 \\times 10^{7}'],
    [123456789.5, 3, '1.23 \\times 10^{8}'],
    [1e12, null, '1 \\times 10^{12}'],
  ] as const)('%d with %s figures is %s', (x, digits, expected) => {
    expect(toLatex(x, { digits, parentheses: false })).toBe(expected)
  })

  test('a negative number in parentheses', () => {
    expect(toLatex(-0.5, { digits: 3, parentheses: true })).toBe('(-0.500)')
    expect(toLatex(0.5, { digits: 3, parentheses: true })).toBe('0.500')
  })

  test('outside formulas: a real minus, and a formula only where needed', () => {
    expect([toMarkdown(-2), toMarkdown(1e-6), toMarkdown([1, 2])]).toEqual(['−2', '$1 \\times 10^{-6}$', '$(1,\\ 2)$'])
    expect(toPlain(-1.5e-6)).toBe('−1.5·10⁻⁶')
  })

  test('inside code as it would be typed', () => {
    const matrix = [
      [1, -0.5],
      [0, 2],
    ]
    const shown = [-2, 1e-6, [1, -2], matrix].map((value) => toCode(value))
    expect(shown).toEqual(['-2', '1e-6', '(1, -2)', '[[1, -0.5], [0, 2]]'])
  })

  test('matrices', () =>
    expect(
      toLatex([
        [1, -0.5],
        [0, 2],
      ]),
    ).toBe('\\begin{bmatrix} 1 & -0.5 \\\\ 0 & 2 \\end{bmatrix}'))
})

describe('templates', () => {
  const scope = { a: -2, v: [1, 2], name: 'ReLU' }
  test.each([
    ['{{ a }} and $x = {{ a }}$', '−2 and $x = -2$'],
    ['$\\frac{ {{ a }} }{ {{ 2 * a | 3 () }} }$', '$\\frac{ -2 }{ (-4) }$'],
    ['$$\n{{ v }}\n$$', '$$\n(1,\\ 2)\n$$'],
    ['costs \\$5, {{ name }}', 'costs \\$5, ReLU'],
    ['${{{ a }}}^2$', '${-2}^2$'],
    ['`x[{{ a }}]` of {{ a }}', '`x[-2]` of −2'],
    ['~~~python\nx = {{ a }}\n~~~\n{{ a }}', '~~~python\nx = -2\n~~~\n−2'],
    ['{{ f1Score(8, 2, 4) | 3 }}', '0.727'],
    ['{{ optimizeQuadratic("sgd", [1], [2], 1, { learningRate: 0.5 })[1][0] }}', '1'],
  ])('%s', (source, expected) => expect(renderTemplate(source, scope, [])).toBe(expected))

  test.each(['{{ a', '{{ }}', '{{ a | x }}', '{{ a | }}'])('%s is refused', (source) => {
    expect(() => renderTemplate(source, scope, [])).toThrow(expect.objectContaining({ name: 'ExerciseError' }) as Error)
  })
})
