/** Slips that every kind of number invites, looked for when none of the type's own mistakes fits. */
import type { FieldDefinition } from '@/lib/deck'
import { nearestVersion } from '../symmetry'
import type { Grid, Table } from '../cells'
import type { Facts } from './facts'

export interface Slip {
  id: string
  title: string
  /** Markdown: what was probably done and what to do instead. */
  message: string
}
/** A slip that an answer may show, with what it would have made of the right answer. */
export interface Slipped extends Slip {
  cells: Grid
}
export interface Question {
  definition: FieldDefinition
  facts: Facts
  /** What the slip was made in: the key, or what a listed mistake makes of it. */
  table: Table
  answer: Grid
}

/** All slips that would change the table, most telling first. */
export function slipsOf(question: Question): Slipped[] {
  const { definition } = question
  if (definition.options !== null) return definition.rank ? reversed(question.table) : []
  return [
    ...sign(question),
    ...context(question),
    ...scales(question.table),
    ...complement(question),
    ...places(question),
    ...reciprocal(question.table),
  ]
}

/** Slips that are made with a finished number, and so may follow upon another mistake. */
export function lastSlips(question: Question): Slipped[] {
  if (question.definition.options !== null) return []
  return [...sign(question), ...scales(question.table).filter(({ factor }) => factor !== 2 && factor !== 0.5)]
}

const each = (grid: Grid, change: (x: number) => number): Grid => grid.map((row) => row.map(change))

function times(table: Table, factor: number, id: string, title: string, message: string) {
  return { id, title, message, factor, cells: each(table.cells, (x) => x * factor) }
}

function sign({ table, answer, definition }: Question): Slipped[] {
  const message = 'The size is right, the sign is not. Check which way round the subtraction goes.'
  const all = times(table, -1, 'sign', 'Opposite sign', message)
  if (table.cells.flat().length === 1) return [all]
  const right = nearestVersion(definition, answer, table)
  const cells = right.map((row, i) => row.map((x, j) => (Math.sign(answer[i]?.[j] ?? 0) === -Math.sign(x) ? -x : x)))
  const count = cells.flat().filter((x, i) => x !== right.flat()[i]).length
  const title = count === 1 ? 'Opposite sign in one entry' : 'Opposite sign in some entries'
  return [all, { id: 'sign', title, message: `${message} This concerns ${count} of the entries.`, cells }]
}

const decimal = 'Off by a factor of 10'
const percent = 'Off by a factor of 100'
const unit = 'Off by a factor of 1000'
const unitMessage = 'The digits are right, but the unit is not: look again in which unit the answer is asked.'

function scales(table: Table) {
  return [
    times(
      table,
      100,
      'percent',
      percent,
      'This is 100 times the right value, as happens when a percentage is taken for a share. Write the share, or put % behind the number.',
    ),
    times(
      table,
      0.01,
      'percent',
      percent,
      'This is a hundredth of the right value, as happens when a share is divided by 100 once more. Give the value as it is asked.',
    ),
    times(
      table,
      10,
      'power-of-ten',
      decimal,
      'The digits are right, the decimal point is one place too far to the right. Estimate the size first.',
    ),
    times(
      table,
      0.1,
      'power-of-ten',
      decimal,
      'The digits are right, the decimal point is one place too far to the left. Estimate the size first.',
    ),
    times(table, 1000, 'power-of-ten', unit, unitMessage),
    times(table, 0.001, 'power-of-ten', unit, unitMessage),
    times(
      table,
      2,
      'factor-two',
      'Off by a factor of 2',
      'This is twice the right value. Look for a factor of 2 that does not belong there, or a half that does.',
    ),
    times(
      table,
      0.5,
      'factor-two',
      'Off by a factor of 2',
      'This is half the right value. Look for a factor of 2 that is missing, or a half that does not belong there.',
    ),
  ]
}

function complement({ table, definition: { range } }: Question): Slipped[] {
  if (range?.[0] !== 0 || range[1] !== 1) return []
  const message = 'This is one minus the right value: the share of the opposite case. Read again which case is asked.'
  return [{ id: 'complement', title: 'The other share', message, cells: each(table.cells, (x) => 1 - x) }]
}

function reciprocal(table: Table): Slipped[] {
  if (table.cells.flat().includes(0)) return []
  const message = 'This is one divided by the right value. Check which number belongs above the line.'
  return [{ id: 'reciprocal', title: 'Fraction upside down', message, cells: each(table.cells, (x) => 1 / x) }]
}

/** Right numbers in the wrong places. */
function places({ table, answer, definition }: Question): Slipped[] {
  const { shape, cells } = table
  if (shape === 'number') return []
  const anyOrder = { ...definition, free: 'rows' as const }
  const moved = nearestVersion(anyOrder, answer, table)
  if (shape === 'vector') return [...reversed(table), exchanged(moved, cells)]
  const columns = nearestVersion(anyOrder, turned(answer), { shape, cells: turned(cells) })
  return [...transposed(cells), inOtherOrder('Rows', moved), inOtherOrder('Columns', turned(columns))]
}

function exchanged(moved: Grid, right: Grid): Slipped {
  const off = right[0]!.filter((x, j) => x !== moved[0]![j]).length
  if (off !== 2) return inOtherOrder('Entries', moved)
  const message = 'The numbers are right, but two of them have changed places. Check which belongs where.'
  return { id: 'swapped', title: 'Two entries exchanged', message, cells: moved }
}

function inOtherOrder(what: string, cells: Grid): Slipped {
  const message = `The numbers are right, but the ${what.toLowerCase()} stand in another order. Check which belongs where.`
  return { id: 'swapped', title: `${what} in another order`, message, cells }
}

function transposed(cells: Grid): Slipped[] {
  if (cells.length < 2 || cells.some((row) => row.length !== cells.length)) return []
  const message = 'The numbers are right, but rows and columns are exchanged. Turn the matrix over its diagonal.'
  return [{ id: 'transposed', title: 'Rows and columns exchanged', message, cells: turned(cells) }]
}

function reversed({ shape, cells }: Table): Slipped[] {
  if (shape !== 'vector') return []
  const message = 'All are right, but in the opposite order. Check at which end to begin.'
  return [{ id: 'reversed', title: 'Order reversed', message, cells: [cells[0]!.toReversed()] }]
}

const turned = (grid: Grid): Grid => grid[0]!.map((_, j) => grid.map((row) => row[j]!))

/** Slips that need something in the exercise to make sense: a logarithm, a variance, numbers to average. */
function context({ table, facts }: Question): Slipped[] {
  return [
    ...facts.sampleSizes.flatMap((n) => sampleSlips(table, n)),
    ...facts.bases.flatMap((base) => baseSlips(table, base)),
    ...facts.counts.flatMap((n) => countSlips(table, n)),
  ]
}

function sampleSlips(table: Table, n: number): Slipped[] {
  const slip = (factor: number, taken: number, asked: number) =>
    times(
      table,
      factor,
      'sample-size',
      taken === n ? 'Divided by n instead of n − 1' : 'Divided by n − 1 instead of n',
      `This is what dividing by ${taken} gives; here the divisor is ${asked}. Check whether the spread of a sample or of a whole population is asked.`,
    )
  const share = (n - 1) / n
  return [
    slip(share, n, n - 1),
    slip(1 / share, n - 1, n),
    slip(Math.sqrt(share), n, n - 1),
    slip(Math.sqrt(1 / share), n - 1, n),
  ]
}

const bases = [2, Math.E, 10]
const nameOf = (base: number) => (base === Math.E ? 'the natural logarithm' : `the logarithm to base ${base}`)

function baseSlips(table: Table, asked: number): Slipped[] {
  return bases
    .filter((base) => base !== asked)
    .map((taken) =>
      times(
        table,
        Math.log(asked) / Math.log(taken),
        'log-base',
        'Another base of the logarithm',
        `This is what ${nameOf(taken)} gives; here it is ${nameOf(asked)}.`,
      ),
    )
}

function countSlips(table: Table, n: number): Slipped[] {
  const id = 'sum-or-mean'
  return [
    times(
      table,
      n,
      id,
      'Sum instead of mean',
      `This is ${n} times the right value, and there are ${n} numbers: divide their sum by how many there are.`,
    ),
    times(
      table,
      1 / n,
      id,
      'Mean instead of sum',
      `This is the right value divided by ${n}, and there are ${n} numbers: do not divide by how many there are.`,
    ),
  ]
}
