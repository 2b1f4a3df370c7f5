/** The proof of a type before anyone sees it: draws, key, mistakes and steps over many seeds. */
import type { ExerciseItem, FieldDefinition, Tolerance } from '@/lib/deck'
import type { Value } from '@/lib/expression'
import { everyCell, toGrid } from './cells'
import { checkAnswers } from './check'
import { ExerciseError } from './errors'
import { mistakesOf } from './mistakes'
import { ambiguousOption } from './options'
import { templateValues } from './template'
import { radius } from './tolerance'
import type { Typed, Variant } from './types'
import { drawVariant, type DrawCounts } from './variant'

export interface Finding {
  code: string
  /** Where in the definition, as a path. */
  part: (string | number)[]
  message: string
}
export interface Proof {
  id: string
  seeds: number
  /** Different keys among the draws. */
  distinct: number
  /** Share of draws thrown away, 0 to 1. */
  rejected: number
  findings: Finding[]
}

const mostRejected = 0.6
const largestShare = 0.15

/** Tries seeds 1 to `seeds`. A finding is reported once, for the first seed that shows it. */
export function verifyExercise(exercise: ExerciseItem, seeds: number): Proof {
  const findings = new Map<string, Finding>()
  const find = (code: string, part: (string | number)[], message: string) => {
    const id = `${code} ${part.join('.')}`
    if (!findings.has(id)) findings.set(id, { code, part, message })
  }
  const keys = new Map<string, number>()
  const occurs = new Map<string, number>(exercise.mistakes.map(({ id }) => [id, 0]))
  const counts: DrawCounts = { drawn: 0, rejected: {} }
  let done = 0
  for (let seed = 1; seed <= seeds; seed++) {
    try {
      const variant = drawVariant(exercise, seed, counts)
      const text = answerText(variant)
      keys.set(text, (keys.get(text) ?? 0) + 1)
      if (seed <= 5 && JSON.stringify(drawVariant(exercise, seed)) !== JSON.stringify(variant))
        find('not-reproducible', [], `seed ${seed} gives two different variants`)
      verifyKey(variant, find)
      verifyFields(variant, find)
      verifyMistakes(variant, find, occurs)
      verifySteps(variant, find)
      done++
    } catch (error) {
      if (!(error instanceof ExerciseError)) throw error
      find(error.code, error.part, error.message)
      break
    }
  }
  const rejected = counts.drawn === 0 ? 0 : 1 - done / counts.drawn
  if (done === seeds) verifySpread(keys, occurs, rejected, counts, seeds, find)
  return { id: exercise.id, seeds: done, distinct: keys.size, rejected, findings: [...findings.values()] }
}

type Find = (code: string, part: (string | number)[], message: string) => void

/** The key passes through the learner's own path, in full and in three figures; twice the tolerance away it does not. */
function verifyKey(variant: Variant, find: Find): void {
  const { exercise, seed } = variant
  const forms: [string, (x: number, tolerance: Tolerance) => string][] = [
    ['in full', (x) => String(x)],
    ['to as many figures as its rule asks for', asAsked],
    ['in scientific notation', (x) => x.toExponential()],
  ]
  // The way of writing does not depend on the numbers: a few seeds suffice for the third.
  for (const [name, write] of forms.slice(0, seed <= 20 ? 3 : 2)) {
    const verdict = checkAnswers(exercise, variant, typedKey(variant, write))
    if (!verdict.correct)
      find('key-refused', ['answer'], `the key ${name} is not accepted (seed ${seed}: ${describe(variant.key)})`)
  }
  exercise.fields.forEach((field, i) => {
    const grid = toGrid(variant.key[field.name]!)!.cells
    if (field.options !== null) return verifyOtherOptions(variant, field, i, find)
    const key = grid[0]![0]!
    const reach = radius(key, field.tolerance)
    if (field.tolerance.kind === 'within' && reach > Math.max(0.01 * Math.abs(key), 5e-4) * 1.0001)
      find(
        'tolerance',
        ['answer', i, 'within'],
        `the tolerance ${Number(reach.toPrecision(3))} is looser than 1 % or 0.0005 (seed ${seed}); it may only be tighter`,
      )
    const step = field.tolerance.kind === 'exact' ? 1 : 2 * reach
    const typed = typedKey(variant, (x) => String(x))
    typed[field.name] = toTyped(variant, field.name, shiftFirst(grid, step))
    if (checkAnswers(exercise, variant, typed).correct)
      find('key-loose', ['answer', i], `an answer two tolerances off is accepted (seed ${seed})`)
  })
}

/** No other option is right; of a rank, the order turned round is not. */
function verifyOtherOptions(variant: Variant, field: FieldDefinition, i: number, find: Find): void {
  const right = toGrid(variant.key[field.name]!)!.cells[0]!
  const others = field.rank
    ? [right.toReversed()]
    : field.options!.map((_, place) => [place]).filter(([place]) => place !== right[0])
  for (const other of others) {
    const typed = { ...typedKey(variant, String), [field.name]: toTyped(variant, field.name, [other]) }
    if (checkAnswers(variant.exercise, variant, typed).correct)
      find('key-loose', ['answer', i], `another option than the right one is accepted (seed ${variant.seed})`)
  }
}

/** What the fields show beside the numbers goes with them. */
function verifyFields({ exercise, fields, seed }: Variant, find: Find): void {
  fields.forEach(({ name, shape, size, rows, columns, options }, i) => {
    const unclear = options && ambiguousOption(options)
    if (unclear !== null)
      find(
        'option-ambiguous',
        ['answer', i, 'options'],
        `option '${unclear}' of '${name}' could be taken for the place or letter of another one (seed ${seed})`,
      )
    if (exercise.fields[i]!.free !== null && shape === 'number')
      find(
        'answer-free',
        ['answer', i, 'free'],
        `'${name}' is a number; only a vector or matrix has a free sign or order`,
      )
    const named = [
      { key: 'rows', names: rows, count: size.rows },
      { key: 'columns', names: columns, count: size.columns },
    ]
    for (const { key, names, count } of named)
      if (names !== null && names.length !== count)
        find(
          'labels',
          ['answer', i, key],
          `${names.length} ${key} of '${name}' are named, its value has ${count} (seed ${seed})`,
        )
  })
}

/** The right answers as a learner may remember them. */
function answerText({ key, fields, exercise, orders }: Variant): string {
  const told = fields.map(({ name, options }, i) =>
    options === null || exercise.fields[i]!.rank ? key[name] : options[orders[name]!.indexOf(key[name] as number)],
  )
  return JSON.stringify(told)
}

/** Each mistake, typed to three figures, is told as itself. */
function verifyMistakes(variant: Variant, find: Find, occurs: Map<string, number>): void {
  const { exercise, seed } = variant
  for (const { mistake, values } of mistakesOf(exercise, variant.values, variant.key)) {
    occurs.set(mistake.id, occurs.get(mistake.id)! + 1)
    if (mistake.soft) continue
    const typed = typedKey(variant, (x) => String(x))
    for (const [name, value] of Object.entries(values)) {
      const { tolerance } = exercise.fields.find((field) => field.name === name)!
      typed[name] = toTyped(variant, name, toGrid(value)!.cells, (x) => asAsked(x, tolerance))
    }
    const verdict = checkAnswers(exercise, variant, typed)
    const told = Object.keys(values).some((name) => verdict.fields[name]?.mistake === mistake.id)
    if (!told)
      find(
        'mistake-untold',
        ['mistakes', exercise.mistakes.indexOf(mistake)],
        `mistake '${mistake.id}' is not recognised (seed ${seed}: ${describe(values)}, key ${describe(variant.key)})`,
      )
  }
}

/** The worked solution shows every part's right answer. */
function verifySteps(variant: Variant, find: Find): void {
  const { exercise, seed } = variant
  const scope = { ...variant.values, ...variant.key }
  const shown = exercise.steps.flatMap((step, i) => templateValues(step, scope, ['steps', i]))
  const grids = shown.map((value) => toGrid(value)?.cells ?? [])
  const numbers = grids.flat(2)
  const equal = (x: number, y: number) => Math.abs(x - y) <= 1e-9 * Math.max(1, Math.abs(y))
  for (const { name, options } of exercise.fields) {
    // That a step says which option it is in words cannot be read off its values.
    if (options !== null) continue
    const key = toGrid(variant.key[name]!)!.cells
    const found =
      grids.some((cells) => everyCell(cells, key, equal)) || key.flat().every((x) => numbers.some((y) => equal(x, y)))
    if (!found)
      find(
        'steps-without-key',
        ['steps'],
        `no step shows the right value of '${name}' (seed ${seed}: ${describe({ [name]: variant.key[name]! })})`,
      )
  }
}

function verifySpread(
  keys: Map<string, number>,
  occurs: Map<string, number>,
  rejected: number,
  counts: DrawCounts,
  seeds: number,
  find: Find,
): void {
  if (rejected > mostRejected) {
    const [reason] = Object.entries(counts.rejected).sort((a, b) => b[1] - a[1])[0] ?? ['']
    find(
      'rejections',
      ['given'],
      `${Math.round(rejected * 100)} % of draws are thrown away (at most ${mostRejected * 100} %), most of them by: ${reason}`,
    )
  }
  const least = Math.min(30, Math.floor(seeds / 10))
  if (keys.size < least)
    find('repeats', ['given'], `only ${keys.size} different answers in ${seeds} draws (at least ${least})`)
  const most = Math.max(...keys.values())
  if (most > largestShare * seeds)
    find(
      'repeats',
      ['given'],
      `one answer comes in ${Math.round((100 * most) / seeds)} % of the draws (at most ${largestShare * 100} %)`,
    )
  for (const [id, times] of occurs)
    if (times < seeds / 20)
      find(
        'mistake-rare',
        ['mistakes'],
        `mistake '${id}' exists in ${times} of ${seeds} draws only; check its expression and 'when'`,
      )
}

function typedKey(variant: Variant, write: (x: number, tolerance: Tolerance) => string): Record<string, Typed> {
  return Object.fromEntries(
    variant.fields.map(({ name, tolerance }) => [
      name,
      toTyped(variant, name, toGrid(variant.key[name]!)!.cells, (x) => write(x, tolerance)),
    ]),
  )
}

function toTyped(variant: Variant, name: string, cells: number[][], write: (x: number) => string = String): Typed {
  const { shape } = variant.fields.find((field) => field.name === name)!
  const order = variant.orders[name]
  const texts = cells.map((row) => row.map((x) => (order === undefined ? write(x) : String(order.indexOf(x)))))
  return shape === 'number' || shape === 'options' ? texts[0]![0]! : texts
}

const shiftFirst = (grid: number[][], by: number) =>
  grid.map((row, i) => row.map((x, j) => (i === 0 && j === 0 ? x + by : x)))

/** To three significant figures, or to as many more as a tighter tolerance asks for; exact numbers in full. */
function asAsked(x: number, tolerance: Tolerance): string {
  if (tolerance.kind === 'exact' || Number.isInteger(x)) return String(x)
  for (let figures = 3; figures < 15; figures++) {
    const text = x.toPrecision(figures)
    if (Math.abs(Number(text) - x) <= 0.6 * radius(x, tolerance)) return text
  }
  return String(x)
}

const describe = (values: Record<string, Value>) => JSON.stringify(values).slice(0, 120)
