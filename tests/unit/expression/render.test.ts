import katex from 'katex'
import { describe, expect, test } from 'vitest'
import { readAnswer } from '@/lib/expression/answer'
import { toLatex } from '@/lib/expression/latex'
import { toMathml } from '@/lib/expression/mathml'
import { toText } from '@/lib/expression/text'
import { isWellFormed, parsed } from './helpers'

const row = (...parts: string[]) => `<mrow>${parts.join('')}</mrow>`

describe('MathML', () => {
  test.each([
    ['0.72', '<mn>0.72</mn>'],
    ['18/25', '<mfrac><mn>18</mn><mn>25</mn></mfrac>'],
    ['sqrt(2)/2', '<mfrac><msqrt><mn>2</mn></msqrt><mn>2</mn></mfrac>'],
    ['-5', row('<mo>−</mo>', '<mn>5</mn>')],
    ['2pi', row('<mn>2</mn>', '<mo>·</mo>', '<mi>π</mi>')],
    ['e^-1', `<msup><mi>e</mi>${row('<mo>−</mo>', '<mn>1</mn>')}</msup>`],
    ['72%', row('<mn>72</mn>', '<mo>%</mo>')],
    ['1e3', row('<mn>1</mn>', '<mo>·</mo>', '<msup><mn>10</mn><mn>3</mn></msup>')],
    ['(1/2)^2', `<msup>${row('<mo>(</mo>', '<mfrac><mn>1</mn><mn>2</mn></mfrac>', '<mo>)</mo>')}<mn>2</mn></msup>`],
    ['abs(2)', row('<mo>|</mo>', '<mn>2</mn>', '<mo>|</mo>')],
    [
      'log2(8)',
      row('<msub><mi>log</mi><mn>2</mn></msub>', '<mo>&#x2061;</mo>', row('<mo>(</mo>', '<mn>8</mn>', '<mo>)</mo>')),
    ],
  ])('%s', (text, inner) => {
    const answer = readAnswer(text)
    expect(answer.ok && answer.mathml).toBe(`<math>${inner}</math>`)
  })

  test('what an author wrote is escaped', () => {
    const mathml = toMathml(parsed(`f('<script>&"') < beta1`))
    expect(mathml).toContain('<mtext>&lt;script&gt;&amp;&quot;</mtext>')
    expect(mathml).toContain('<msub><mi>β</mi><mn>1</mn></msub>')
    expect(isWellFormed(mathml)).toBe(true)
  })
})

const expressions = [
  '1 + 2*3 - 4/5',
  '-(a + b)*c',
  'a - (b - c)',
  'a/(b/c)',
  '(a*b)*c + a*(b*c)',
  '(-2)^2 - -2^2',
  '2^-(1/2)',
  '(a^b)^c',
  '1.2e-3^2',
  '-1.2e-3*2e5',
  "if(a < b and not (c >= 2 or a == b), 'x_1%', \"it's\")",
  '[1, -2, 3]',
  '[[1, 2], [a, b]]',
  '[[1], [2, 3]]',
  'step({ learningRate: 0.1, beta1: b }).theta[0]',
  '(a + b)[0].c',
  'not (not a)',
  '(a < b) == (b < c)',
  'x_1 + alpha + long_name2',
  'sqrt(abs(ln(a))) + log10(2) + max(1, 2)',
]

describe('text', () => {
  test.each([
    ['1+2*3-4/5', '1 + 2*3 - 4/5'],
    ['((a)-(b))-c', 'a - b - c'],
    ['a-(b-c)', 'a - (b - c)'],
    ['(a*b)/c', 'a*b/c'],
    ['a*(b/c)', 'a*(b/c)'],
    ['2^(3^4)', '2^3^4'],
    ['(2^3)^4', '(2^3)^4'],
    ['2^(-1)', '2^-1'],
    ['-(a^2)', '-a^2'],
    ['a*(-b)', 'a*(-b)'],
    ['(-a)*b', '-a*b'],
    ['-(a*b)', '-(a*b)'],
    ['not (a and b)', 'not (a and b)'],
    ['(a and b) or c', 'a and b or c'],
    ['a and (b or c)', 'a and (b or c)'],
    ['(a<b)==c', '(a < b) == c'],
    ["{a:'x'}.a", "{ a: 'x' }.a"],
  ])('%s is written %s', (source, text) => {
    expect(toText(parsed(source))).toBe(text)
  })

  test.each(expressions)('%s reads back as the same expression', (source) => {
    const withoutPlaces = (text: string) =>
      JSON.stringify(parsed(text), (key, value: unknown) => (key === 'at' || key === 'length' ? undefined : value))
    expect(withoutPlaces(toText(parsed(source)))).toBe(withoutPlaces(source))
  })
})

describe('LaTeX', () => {
  test.each([
    ['18/25', '\\frac{18}{25}'],
    ['sqrt(2)/2', '\\frac{\\sqrt{2}}{2}'],
    ['2*pi', '2 \\cdot \\pi'],
    ['beta1^2', '{\\beta_{1}}^{2}'],
    ['1.2e-3', '1.2 \\cdot 10^{-3}'],
    ['-(a + b)', '-\\left(a + b\\right)'],
    ['a <= b', 'a \\leq b'],
    ['[1, 2]', '\\left(1, 2\\right)'],
    ['[[1, 2], [3, 4]]', '\\begin{bmatrix}1 & 2 \\\\ 3 & 4\\end{bmatrix}'],
    ['f1Score(tp)', '\\operatorname{f1Score}\\left(\\mathrm{tp}\\right)'],
  ])('%s', (source, latex) => {
    expect(toLatex(parsed(source))).toBe(latex)
  })

  test.each([...expressions, "f('\\\\ ~ ^ # $ % & _ { }')"])('KaTeX sets %s', (source) => {
    expect(() => katex.renderToString(toLatex(parsed(source)), { throwOnError: true, strict: 'error' })).not.toThrow()
    expect(isWellFormed(toMathml(parsed(source)))).toBe(true)
  })
})
