/**
 * A million random answers through the whole of checking: nothing throws, nothing hangs, and nothing is accepted that
 * another reader takes for another value. What is accepted is read a second time by mathjs.
 */
import { all, create } from 'mathjs'
import { describe, expect, test } from 'vitest'
import { checkAnswers, drawVariant, type Variant } from '@/lib/exercises'
import { readAnswer } from '@/lib/expression/answer'
import { exercise, field, fixed, mistake } from '../support/exercise'
import { randomFrom } from '../unit/expression/helpers'
import { AnswerWriter } from '../unit/expression/writer'

const math = create(all!, {})
const pieces = [
  ...'0123456789.,+-*/^()%eE√π½⅔²³⁻⁺¹⁰×·÷−–₂ \t\nABCabc;>[]{}|=',
  ...['\u00a0', '\u2009', '\u200b', '𝟕', '①', '％', '\ud800', 'ﬁ', '\u0000', '→', "'", '"', '$', '\\'],
  ...['sqrt(', 'exp(', 'ln(', 'log(', 'log2(', 'cos(', 'sin(', 'pi', '**', '1e', 'e-3', '1,234', ' 1/2', '50%', '0.5'],
  ...['constructor', '__proto__', '1e308', '9^9', '--', '((', 'B, A, C', 'dog', 'cat', '[[1, 2], [3, 4]]', '12'],
]

interface Target {
  name: string
  variant: Variant
  /** Right answers as people write them; half of the texts are one of these with a few characters changed. */
  right: string[]
  /** Whether a text that was accepted may be: by another way of reading it. */
  isRight: (text: string, understood: string) => boolean
}

const number = (name: string, variant: Variant, right: string[], from: number, to: number): Target => ({
  name,
  variant,
  right,
  isRight: (text) => {
    const value = readAgain(text)
    return value >= from && value <= to
  },
})
const mistakes = [mistake({ id: 'double', values: { x: '1' } }), mistake({ id: 'root', values: { x: 'sqrt(0.5)' } })]
const targets: Target[] = [
  number(
    'a half, within 1 %',
    drawVariant(fixed('0.5', { range: [0, 1] }, { mistakes, steps: ['{{ 0.5 }}'] }), 1),
    ['0.5', '.5', '1/2', '50%', '0,5', '5e-1', 'sqrt(0.25)', '2^-1', '½', '1 - 0.5', '5×10^-1', 'sin(pi/6)', '0.499'],
    0.495 - 1e-8,
    0.505 + 1e-8,
  ),
  number(
    'twelve, exactly',
    drawVariant(fixed('12', { tolerance: { kind: 'exact' } }), 1),
    ['12', '12.0', '36/3', '1.2e1', '3*4', '144^(1/2)', '(5+7)', '1200%', '11+1', '012'],
    12 - 2e-8,
    12 + 2e-8,
  ),
  {
    name: 'a vector',
    variant: drawVariant(fixed('[1, -2]', { columns: ['a', 'b'] }), 1),
    right: ['1, -2', '[1, -2]', '(1; -2)', '1 -2', '1\n-2', 'array([1., -2.])', '1\t-2', '1,0 -2,0'],
    isRight: (_text, understood) => {
      const [a, b] = [...understood.replaceAll('−', '-').matchAll(/[ab] (-?[\d.]+)/g)].map(([, value]) => Number(value))
      return Math.abs(a! - 1) <= 0.01001 && Math.abs(b! + 2) <= 0.02001
    },
  },
  {
    name: 'a matrix',
    variant: drawVariant(fixed('[[1, -2], [3, 0.5]]', {}, { mistakes }), 1),
    right: [
      '[1 -2; 3 0.5]',
      '1 -2\n3 1/2',
      '[[1, -2], [3, 0.5]]',
      '1\t-2\n3\t50%',
      '1;-2\n3;0,5',
      '{{1, -2}, {3, 5e-1}}',
    ],
    isRight: (_text, understood) => {
      const cells = [...understood.replaceAll('−', '-').matchAll(/-?\d+(?:\.\d+)?/g)].map(Number)
      const near = (x: number | undefined, y: number) => Math.abs(x! - y) <= 0.010001 * Math.abs(y)
      return cells.length === 4 && [1, -2, 3, 0.5].every((y, i) => near(cells[i], y))
    },
  },
  {
    name: 'a choice',
    variant: drawVariant(fixed("'dog'", { options: ['cat', 'dog', 'bird'], shuffle: false }), 1),
    right: ['1', 'B', 'b', 'b)', '(b)', 'dog', 'Dog', '$dog$'],
    isRight: (text) => ['1', 'b', 'dog'].includes(bare(text)),
  },
  {
    name: 'an order',
    variant: drawVariant(fixed('[1, 0, 2]', { options: ['cat', 'dog', 'bird'], rank: true, shuffle: false }), 1),
    right: ['B, A, C', 'b a c', '[1, 0, 2]', 'dog > cat > bird', 'B;A;C'],
    isRight: (text) => {
      const words = plain(text).match(/[a-z]+|\d+/g) ?? []
      const place: Record<string, string> = { a: '0', cat: '0', b: '1', dog: '1', c: '2', bird: '2' }
      return words.map((word) => place[word] ?? word).join(' ') === '1 0 2'
    },
  },
]

type Below = (n: number) => number

/** Deep, and longer than any field takes. */
function oversized(below: Below, right: string): string {
  const some = (times: number) => pieces[below(pieces.length)]!.repeat(times)
  const depth = 1 + below(200)
  switch (below(4)) {
    case 0:
      return '('.repeat(depth) + right + ')'.repeat(below(3) === 0 ? below(depth) : depth)
    case 1:
      return `${some(below(2000))}${right}${some(below(2000))}`
    case 2:
      return Array.from({ length: depth }, () => right).join(['+', '*', '^', ' ', '\n', ';', ','][below(7)])
    default:
      return '-'.repeat(depth) + right
  }
}

/** Without what only typesets it. */
const plain = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[$*`_\\{}]/g, '')
const bare = (text: string) => plain(text).replace(/[^a-z0-9]/g, '')

/** The value of what the reader says it has understood, by mathjs. */
function readAgain(text: string): number {
  const answer = readAnswer(text)
  if (!answer.ok) return NaN
  const source = answer.text.replace(/(\d+(?:\.\d+)?(?:e-?\d+)?|pi|e)%/g, '($1/100)').replaceAll(')%', ')*(1/100)')
  return math.evaluate(source, { ln: Math.log, sigmoid: (x: number) => 1 / (1 + Math.exp(-x)) }) as number
}

/** A pause of the machine is no fault of the reader: what seems slow is measured again in time of the processor, and the best of three counts. */
function milliseconds(run: () => unknown): number {
  const before = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

describe('a million random answers', () => {
  test.each(targets.map((target, i) => ({ ...target, seed: 20_260_810 + i })))(
    '170,000 to $name, seed $seed',
    { timeout: 300_000 },
    ({ variant, right, isRight, seed }) => {
      const random = randomFrom(seed)
      const below: Below = (n) => Math.floor(random() * n)
      const writer = new AnswerWriter(seed)
      const next = () => {
        const kind = below(4)
        if (below(25) === 0) return oversized(below, right[below(right.length)]!)
        if (kind === 0) return Array.from({ length: 1 + below(10) }, () => pieces[below(pieces.length)]!).join('')
        let text = kind === 1 ? writer.answer()[0] : right[below(right.length)]!
        for (let edits = below(4); edits > 0; edits--) {
          const at = below(text.length + 1)
          text = text.slice(0, at) + (below(2) === 0 ? pieces[below(pieces.length)]! : '') + text.slice(at + below(2))
        }
        return text
      }
      const failures: { text: string; reason: string }[] = []
      let accepted = 0
      let slowest = 0
      for (let i = 0; i < 170_000; i++) {
        const text = next()
        const check = () => checkAnswers(variant.exercise, variant, { x: text }).fields['x']!
        try {
          const start = performance.now()
          const verdict = check()
          const took = performance.now() - start
          if (took > 20) slowest = Math.max(slowest, Math.min(...[1, 2, 3].map(() => milliseconds(check))))
          if (verdict.status === 'correct') {
            accepted++
            if (!isRight(text, verdict.understood!))
              failures.push({ text, reason: `accepted as ${verdict.understood}` })
          }
          if (verdict.status === 'unreadable' && verdict.message === null) failures.push({ text, reason: 'no message' })
        } catch (error) {
          failures.push({ text, reason: `threw ${String(error)}` })
        }
      }
      expect(failures.slice(0, 20)).toEqual([])
      // Enough of them were right for the second reading to mean something.
      expect(accepted).toBeGreaterThan(10_000)
      expect(slowest).toBeLessThan(50)
    },
  )

  test('rows of texts and labels of any kind', () => {
    const { variant } = targets[2]!
    const odd = [[], [[]], [['1']], [['1', '-2'], ['3', '4']], [['1', '-2', '3']], {}, { a: '1' }, { c: '1' }, { __proto__: '1' }] // prettier-ignore
    for (const typed of odd)
      expect(checkAnswers(exerciseOf(variant), variant, { x: typed as never }).fields['x']!.status).toBe('unreadable')
  })
})

const exerciseOf = ({ exercise: type }: Variant) => exercise({ ...type, fields: [field({ ...type.fields[0]! })] })
