/** Slips that every kind of number invites, looked for when none of the type's own mistakes fits. */
import type { FieldDefinition } from '@/lib/deck'
import { everyCell, sameSize, type Grid } from './cells'
import { isWithin } from './tolerance'

export interface Slip {
  id: string
  title: string
  /** Markdown: what was probably done and what to do instead. */
  message: string
}

interface Rule extends Slip {
  /** What the slip would have made of the right answer; null where it makes no difference or does not apply. */
  apply(key: Grid, range: [number, number] | null): Grid | null
}

const each = (grid: Grid, change: (x: number) => number): Grid => grid.map((row) => row.map(change))
const factor = (by: number, id: string, title: string, message: string): Rule => ({
  id,
  title,
  message,
  apply: (key) => each(key, (x) => x * by),
})

const rules: Rule[] = [
  factor(
    -1,
    'sign',
    'Opposite sign',
    'The size is right, the sign is not. Check which way round the subtraction goes.',
  ),
  factor(
    100,
    'percent',
    'Off by a factor of 100',
    'This is 100 times the right value, as happens when a percentage is taken for a share. Write the share, or put % behind the number.',
  ),
  factor(
    0.01,
    'percent',
    'Off by a factor of 100',
    'This is a hundredth of the right value, as happens when a share is divided by 100 once more.',
  ),
  factor(
    10,
    'power-of-ten',
    'Off by a factor of 10',
    'The digits are right, the decimal point is one place too far to the right.',
  ),
  factor(
    0.1,
    'power-of-ten',
    'Off by a factor of 10',
    'The digits are right, the decimal point is one place too far to the left.',
  ),
  factor(
    1000,
    'power-of-ten',
    'Off by a factor of 1000',
    'The digits are right, but the unit is not: look again in which unit the answer is asked.',
  ),
  factor(
    0.001,
    'power-of-ten',
    'Off by a factor of 1000',
    'The digits are right, but the unit is not: look again in which unit the answer is asked.',
  ),
  {
    id: 'complement',
    title: 'The other share',
    message: 'This is one minus the right value: the share of the opposite case.',
    apply: (key, range) => (range?.[0] === 0 && range[1] === 1 ? each(key, (x) => 1 - x) : null),
  },
  {
    id: 'reciprocal',
    title: 'Fraction upside down',
    message: 'This is one divided by the right value. Check which number belongs above the line.',
    apply: (key) => (key.flat().every((x) => x !== 0) ? each(key, (x) => 1 / x) : null),
  },
  {
    id: 'transposed',
    title: 'Rows and columns exchanged',
    message: 'The numbers are right, but rows and columns are exchanged.',
    apply: (key) =>
      key.length > 1 && key.every((row) => row.length === key.length)
        ? key.map((_, j) => key.map((row) => row[j]!))
        : null,
  },
  {
    id: 'reversed',
    title: 'Order reversed',
    message: 'All are right, but in the opposite order.',
    apply: (key) => (key.length === 1 && key[0]!.length > 1 ? [[...key[0]!].reverse()] : null),
  },
]

/** The slip that makes an answer of the right one. `right` is the version of the key that the answer is nearest to. */
export function findSlip(definition: FieldDefinition, answer: Grid, right: Grid): Slip | null {
  const { options, rank, range, tolerance } = definition
  if (options !== null && !rank) return null
  for (const rule of options === null ? rules : rules.filter(({ id }) => id === 'reversed')) {
    const slipped = rule.apply(right, range)
    if (!slipped || !sameSize(slipped, answer)) continue
    const sameAsKey = everyCell(slipped, right, (x, y) => isWithin(x, y, tolerance))
    if (!sameAsKey && everyCell(answer, slipped, (x, y) => isWithin(x, y, tolerance)))
      return { id: `generic:${rule.id}`, title: rule.title, message: rule.message }
  }
  return null
}
