/** Random texts: nothing throws, nothing hangs, nothing that is not finite comes out, and every refusal has its place. */
import { afterAll, describe, expect, test } from 'vitest'
import { readAnswer, readGrid } from '@/lib/expression/answer'
import { evaluate } from '@/lib/expression/evaluate'
import { functions } from '@/lib/expression/functions'
import { toMathml } from '@/lib/expression/mathml'
import { parse } from '@/lib/expression/parse'
import { toText } from '@/lib/expression/text'
import type { ExpressionProblem, Scope, Value } from '@/lib/expression/types'
import { isWellFormed, randomFrom } from '../unit/expression/helpers'
import { AnswerWriter, Writer } from '../unit/expression/writer'

const answerPieces = [
  ...'0123456789.,+-*/^()%eE√π½⅔²³⁻⁺¹⁰×·÷−–₂ \t',
  ...["'", '\u00a0', '\u2009', '\u202f', '\u200b', 'x', '=', '[', ';', '𝟕', '①', '％', '\ud800', 'ﬁ', '\u0000'],
  ...['sqrt', 'exp', 'ln', 'log', 'log2', 'log10', 'abs', 'tanh', 'sigmoid', 'pi', '**', '1e', 'e-3', '1,234', ' 1/2'],
  ...['constructor', '__proto__', '1e308', '9^9', '--', '(('],
]
const bookPieces = [
  ...'0123456789.,+-*/^()[]{}<>:%= xyvMw\n',
  ...['==', '!=', '<=', ' and ', ' or ', 'not ', 'if(', 'true', 'false', "'relu'", '"a', "'", '1e', '1e308', '0.5'],
  ...[
    'x',
    'v',
    'M',
    'v[0]',
    'o.theta',
    '.theta',
    '.constructor',
    '.__proto__',
    '__proto__',
    'toString(',
    '\\',
    '\u2028',
  ],
  ...['sqrt(', 'min(', 'max(v)', 'length(', 'f1Score(', 'relu(', 'adamStep(', 'softmax(v)', 'linspace(0,1,', 'matmul('],
  ...['{ a: 1 }', '{ learningRate: 0.1 }', '[1, 2]', '[[1, 2], [3, 4]]', '-', '9^9^9', '#', '${', 'π'],
]
const scope: Scope = { x: 2, y: -0.5, w: [4, 0.3], v: [1, 2, 3], M: [[1, 2], [3, 4]], o: { theta: [1, 2] } } // prettier-ignore

interface Failure {
  text: string
  reason: string
}
const failures: Failure[] = []
let slowest = { text: '', milliseconds: 0 }

/** A pause of the machine is no fault of the reader: what seems slow is measured again, and the best of three counts. */
function timed<T>(text: string, read: () => T): T {
  const once = () => {
    const start = performance.now()
    const result = read()
    return { result, milliseconds: performance.now() - start }
  }
  const { result, milliseconds } = once()
  const least = milliseconds < 20 ? milliseconds : Math.min(...[1, 2, 3].map(() => once().milliseconds))
  if (least > slowest.milliseconds) slowest = { text, milliseconds: least }
  if (least > 50) failures.push({ text, reason: `took ${least} ms` })
  return result
}

function examineProblem(text: string, { code, message, at, length }: ExpressionProblem): void {
  const inRange =
    Number.isInteger(at) && Number.isInteger(length) && at >= 0 && length >= 0 && at + length <= text.length
  if (!inRange) failures.push({ text, reason: `${code} is at ${at}, ${length} long` })
  if (!/^[a-z]+(-[a-z]+)*$/.test(code) || message === '') failures.push({ text, reason: `${code}: ${message}` })
}

function isFinite(value: Value): boolean {
  if (typeof value === 'number') return Number.isFinite(value)
  return typeof value !== 'object' || Object.values(value).every(isFinite)
}

/** Heaps of pieces, and every third time a sound text with up to two pieces put in or characters taken out. */
function texts(seed: number, pieces: readonly string[], most: number, sound: () => string): () => string {
  const next = randomFrom(seed)
  const below = (n: number) => Math.floor(next() * n)
  const piece = () => pieces[below(pieces.length)]!
  return () => {
    if (below(3) > 0) return Array.from({ length: 1 + below(most) }, piece).join('')
    let text = sound()
    for (let edits = below(3); edits > 0; edits--) {
      const at = below(text.length + 1)
      text = text.slice(0, at) + (below(2) === 0 ? piece() : '') + text.slice(at + below(2))
    }
    return text
  }
}

function attempt(text: string, read: () => void): void {
  try {
    read()
  } catch (error) {
    failures.push({ text, reason: `threw ${String(error)}` })
  }
}

/** A few seconds on a machine that has nothing else to do. */
const patience = 180_000

describe('200,000 random texts', () => {
  const seeds = { answers: 20_260_801, book: 20_260_802, grids: 20_260_803 }

  test(`100,000 answers, seed ${seeds.answers}`, { timeout: patience }, () => {
    const writer = new AnswerWriter(seeds.answers)
    const next = texts(seeds.answers, answerPieces, 14, () => writer.answer()[0])
    let read = 0
    for (let i = 0; i < 100_000; i++) {
      const text = next()
      attempt(text, () => {
        const answer = timed(text, () => readAnswer(text, i % 4 === 0 ? { decimal: ',' } : {}))
        if (!answer.ok) return examineProblem(text, answer.problem)
        read++
        if (!Number.isFinite(answer.value)) failures.push({ text, reason: `gave ${answer.value}` })
        if (!isWellFormed(answer.mathml)) failures.push({ text, reason: `gave the markup ${answer.mathml}` })
        const again = readAnswer(answer.text)
        if (again.ok ? again.value !== answer.value : again.problem.code !== 'too-long') {
          failures.push({ text, reason: `its echo ${answer.text} does not read back` })
        }
      })
    }
    expect(failures).toEqual([])
    expect(read).toBeGreaterThan(10_000)
  })

  test(`100,000 expressions of the book, seed ${seeds.book}`, { timeout: patience }, () => {
    const writer = new Writer(seeds.book)
    const next = texts(seeds.book, bookPieces, 12, () => writer.expression()[0])
    let evaluated = 0
    for (let i = 0; i < 100_000; i++) {
      const text = next()
      attempt(text, () => {
        const node = timed(text, () => parse(text))
        if (!node.ok) return examineProblem(text, node.problem)
        const result = timed(text, () => evaluate(node.value, scope, functions))
        if (!result.ok) return examineProblem(text, result.problem)
        evaluated++
        if (!isFinite(result.value)) failures.push({ text, reason: `gave ${JSON.stringify(result.value)}` })
        if (!isWellFormed(toMathml(node.value))) failures.push({ text, reason: 'gave malformed MathML' })
        const again = parse(toText(node.value))
        if (!again.ok) failures.push({ text, reason: `its echo ${toText(node.value)} does not read back` })
      })
    }
    expect(failures).toEqual([])
    expect(evaluated).toBeGreaterThan(10_000)
  })

  test(`10,000 pasted grids, seed ${seeds.grids}`, { timeout: patience }, () => {
    const gridPieces = [...answerPieces, '[', ']', '{', '}', '\n', ';', '\t', ', ', '[[1, 2], [3, 4]]']
    const next = texts(seeds.grids, gridPieces, 20, () => 'array([[1., -2.5],\n [0.25, 1e-3]], dtype=float32)')
    for (let i = 0; i < 10_000; i++) {
      const text = next()
      attempt(text, () => {
        const grid = timed(text, () => readGrid(text))
        if (!grid.ok) examineProblem(text, grid.problem)
        else if (!grid.value.every((row) => row.length > 0)) failures.push({ text, reason: 'has an empty row' })
      })
    }
    expect(failures).toEqual([])
  })

  test('long texts are as quick as short ones', () => {
    const repeated = ['(', '-', '√', '1^', '[', '{a:', 'not ', '1+', 'x.', 'x[0]', 'if(', '½', '²', ',', '1 ', "'", ';']
    for (const piece of repeated) {
      for (const count of [64, 2000, 100_000]) {
        const text = piece.repeat(count)
        for (const read of [parse, readAnswer, readGrid])
          attempt(text, () => timed(text.slice(0, 40), () => read(text)))
      }
    }
    expect(failures).toEqual([])
  })

  afterAll(() => {
    expect(slowest.milliseconds).toBeLessThan(50)
  })
})
