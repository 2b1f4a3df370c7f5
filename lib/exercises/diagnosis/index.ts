/**
 * What else a wrong answer may come from, before it is given up as none of the usual slips: the right value of another
 * part, a general slip, two listed mistakes at once, a listed mistake and a slip behind it, a slip in each of a few
 * entries, rounding on the way. Nothing is claimed that lies near the right answer.
 */
import { isOutside } from '../almost'
import { toGrid, sameSize, type Grid } from '../cells'
import { becauseOf, mistakesOf, together, type Mistaken } from '../mistakes'
import { endOf, carry } from '../steps/carry'
import { agrees } from '../symmetry'
import { entrySlips } from './entries'
import { factsOf } from './facts'
import { lastSlips, slipsOf, type Slip, type Slipped } from './slips'
import type { Diagnosis, Wrong } from './wrong'

export type { Diagnosis }

/** A claim must lie this many tolerances from the key. */
const apart = 3
/** Claims put together from two must fit more closely: there are many of them. */
const closely = 0.6

export function diagnose(wrong: Wrong): Diagnosis | null {
  return (
    wrongField(wrong) ??
    generalSlip(wrong) ??
    twoMistakes(wrong) ??
    mistakeAndSlip(wrong) ??
    entrySlips(wrong, generalSlip) ??
    rounding(wrong)
  )
}

function claims({ definition, table, answer }: Wrong, cells: Grid, factor = 1): boolean {
  if (!sameSize(cells, answer)) return false
  return !agrees(definition, cells, table, apart) && agrees(definition, answer, { shape: table.shape, cells }, factor)
}

const general = ({ id, title, message }: Slip): Diagnosis => ({
  mistakes: [{ id: `generic:${id}`, title }],
  title,
  message,
})

function wrongField(wrong: Wrong): Diagnosis | null {
  const { exercise, variant, definition, key } = wrong
  const other = exercise.fields.findIndex((field) => {
    const table = toGrid(key[field.name]!)
    const isChoice = field.options !== null || definition.options !== null
    return field.name !== definition.name && !isChoice && table !== null && claims(wrong, table.cells)
  })
  if (other < 0) return null
  const message = `This is the right value of another part (${variant.fields[other]!.label}). Check which is asked where.`
  return general({ id: 'wrong-field', title: 'Right value, wrong place', message })
}

function generalSlip(wrong: Wrong): Diagnosis | null {
  const { variant, definition, table, answer } = wrong
  const slip = slipsOf({ definition, facts: factsOf(variant), table, answer }).find(({ id, cells }) =>
    // A probability above 1 is told so, rather than that it happens to be one divided by the right one.
    id === 'reciprocal' && isOutside(definition, answer) ? false : claims(wrong, cells),
  )
  return slip ? general(slip) : null
}

function twoMistakes(wrong: Wrong): Diagnosis | null {
  const { exercise, variant, definition, key } = wrong
  const mistaken = mistakesOf(exercise, variant.values, key)
  for (const [i, first] of mistaken.entries())
    for (const second of mistaken.slice(i + 1)) {
      const value = together(exercise, [first.mistake, second.mistake], variant.values, key)?.[definition.name]
      if (value !== undefined && claims(wrong, toGrid(value)!.cells, closely))
        return both(wrong, 'Two mistakes at once', first, {
          id: second.mistake.id,
          title: second.mistake.title,
          message: becauseOf(variant, second.mistake),
        })
    }
  return null
}

function mistakeAndSlip(wrong: Wrong): Diagnosis | null {
  const { exercise, variant, definition, key, answer } = wrong
  const facts = factsOf(variant)
  for (const listed of mistakesOf(exercise, variant.values, key)) {
    const table = toGrid(listed.values[definition.name] ?? false)
    const isSlip = ({ cells }: Slipped) => !agrees(definition, cells, table!, apart) && claims(wrong, cells, closely)
    const slip = table && lastSlips({ definition, facts, table, answer }).find(isSlip)
    if (slip) return both(wrong, 'A mistake and a slip', listed, { ...slip, id: `generic:${slip.id}` })
  }
  return null
}

function both({ variant }: Wrong, title: string, { mistake }: Mistaken, second: Slip): Diagnosis {
  return {
    mistakes: [
      { id: mistake.id, title: mistake.title },
      { id: second.id, title: second.title },
    ],
    title: `${title}: ${mistake.title}; ${second.title}`,
    message: `${becauseOf(variant, mistake)}\n\n${second.message}`,
  }
}

const roundings: [string, (x: number) => number][] = [
  ['two significant figures', (x) => Number(x.toPrecision(2))],
  ['one significant figure', (x) => Number(x.toPrecision(1))],
  ['two decimals', (x) => Math.round(x * 100) / 100],
  ['one decimal', (x) => Math.round(x * 10) / 10],
  ['whole numbers', (x) => Math.round(x)],
]

function rounding({ variant, definition, key, table, answer, isNear }: Wrong): Diagnosis | null {
  if (definition.tolerance.kind === 'exact') return null
  const title = 'Rounded on the way'
  for (const [name, round] of roundings) {
    const carried = carry(variant, (x) => (Number.isInteger(x) ? x : round(x)))
    const end = carried && toGrid(endOf(carried, key[definition.name]!, 'raw') ?? false)
    if (!end || !sameSize(end.cells, answer) || agrees(definition, end.cells, table)) continue
    if (agrees(definition, answer, end, closely)) {
      const message = `This is what rounding every value in between to ${name} leads to. Keep four significant figures until the end.`
      return general({ id: 'rounding', title, message })
    }
  }
  if (!isNear) return null
  const message = 'This is near the right value, but not near enough. Keep four significant figures until the end.'
  return general({ id: 'rounding', title, message })
}
