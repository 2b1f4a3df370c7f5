/**
 * The worked solution shows every part's right answer and ends in one; the two sides of each of its equations are equal;
 * whoever rounds as it does and carries on is right.
 */
import type { Value } from '@/lib/expression'
import { toGrid } from '../cells'
import { carry, endOf, type Carried } from '../steps/carry'
import { agrees } from '../symmetry'
import type { Variant } from '../types'
import { describe } from './written'
import type { Find } from './index'

/** By field: draws in which rounding on the way leads out of the tolerance, with the first of them. */
export type Missed = Map<string, { times: number; first: string }>

/** Share of draws in which rounding to the digits shown may lead astray. */
const mostMissed = 0.005

export function verifySteps(variant: Variant, find: Find, missed: Missed): void {
  const { exercise, seed, key } = variant
  const carried = carry(variant)
  if (carried === null) return void find('steps-value', ['steps'], `a step has no value (seed ${seed})`)
  for (const { step, left, right } of carried.unequal)
    find(
      'step-unequal',
      ['steps', step],
      `the two sides of an equation in step ${step + 1} differ: ${left} and ${right} (seed ${seed})`,
    )
  for (const field of exercise.fields) {
    // Which option it is, a step says in words.
    if (field.options !== null) continue
    const end = endOf(carried, key[field.name]!)
    if (end === null)
      find(
        'steps-without-key',
        ['steps'],
        `no step shows the right value of '${field.name}' (seed ${seed}: ${describe({ [field.name]: key[field.name]! })})`,
      )
    else if (!agrees(field, toGrid(end)!.cells, toGrid(key[field.name]!)!)) note(missed, field.name, end, variant)
  }
  if (!endsInKey(variant, carried))
    find(
      'steps-end',
      ['steps', exercise.steps.length - 1],
      `the last step shows no right answer (seed ${seed}: ${describe(key)})`,
    )
}

function note(missed: Missed, name: string, end: Value, { key, seed }: Variant): void {
  const known = missed.get(name)
  const first = known?.first ?? `seed ${seed}: ${JSON.stringify(end)} instead of ${JSON.stringify(key[name])}`
  missed.set(name, { times: (known?.times ?? 0) + 1, first: first.slice(0, 160) })
}

export function reportRounding(missed: Missed, seeds: number, find: Find): void {
  for (const [name, { times, first }] of missed)
    // One draw alone is no share, however few were looked at.
    if (times > Math.max(1, mostMissed * seeds))
      find(
        'steps-rounding',
        ['steps'],
        `whoever rounds as the steps do misses '${name}' in ${Number(((100 * times) / seeds).toPrecision(2))} % of draws (at most ${100 * mostMissed} %; ${first})`,
      )
}

function endsInKey({ exercise, key }: Variant, { shown }: Carried): boolean {
  if (exercise.fields.some(({ options }) => options !== null)) return true
  const answers = exercise.fields.flatMap(({ name }) => toGrid(key[name]!)!.cells.flat())
  const isAnswer = (x: number) => answers.some((y) => Math.abs(x - y) <= 1e-9 * Math.max(1, Math.abs(y)))
  const last = exercise.steps.length - 1
  // From the end, where the answer mostly is.
  return shown.some((_, i) => {
    const { step, right } = shown[shown.length - 1 - i]!
    return step === last && (toGrid(right)?.cells.flat().some(isAnswer) ?? false)
  })
}
