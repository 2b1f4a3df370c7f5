/** The key passes through the learner's own path, however it is written; twice the tolerance away it does not. */
import { rightFields } from '../given'
import { radius } from '../tolerance'
import type { Typed, Variant, VariantField } from '../types'
import { asAsked, cellsOf, describe, forms, inFull, toTyped, typedKey, type Write } from './written'
import type { Find } from './index'

/** The way of writing does not depend on the numbers: after these seeds, every fourth tries one of the forms. */
const allForms = 10
const formsEvery = 4

export function verifyKey(variant: Variant, find: Find): void {
  const { seed } = variant
  accept(variant, 'to as many figures as its rule asks for', (x, { tolerance }) => asAsked(x, tolerance), find)
  verifyTolerance(variant, find)
  if (seed > allForms && seed % formsEvery > 0) return
  forms.forEach(([name, write], i) => {
    if (seed <= allForms || (seed / formsEvery) % forms.length === i) accept(variant, name, write, find)
  })
  verifyLoose(variant, find)
}

function accept(variant: Variant, name: string, write: Write, find: Find): void {
  const { exercise, seed, key } = variant
  if (rightFields(exercise, variant, typedKey(variant, write)).includes(false))
    find('key-refused', ['answer'], `the key ${name} is not accepted (seed ${seed}: ${describe(key)})`)
}

function verifyTolerance({ exercise, key, seed }: Variant, find: Find): void {
  exercise.fields.forEach(({ name, tolerance }, i) => {
    if (tolerance.kind === 'exact') return
    const x = cellsOf(key[name]!)[0]![0]!
    const reach = radius(x, tolerance)
    if (reach > Math.max(0.01 * Math.abs(x), 5e-4) * 1.0001)
      find(
        'tolerance',
        ['answer', i, 'within'],
        `the tolerance ${Number(reach.toPrecision(3))} is looser than 1 % or 0.0005 (seed ${seed}); it may only be tighter`,
      )
  })
}

/** One entry of every field two tolerances off, each time another one, both ways. */
function verifyLoose(variant: Variant, find: Find): void {
  const { exercise, fields, seed } = variant
  const answers = fields.map((field) => [field.name, off(variant, field)] as const)
  for (const sign of [1, -1]) {
    const typed: Record<string, Typed> = Object.fromEntries(answers.map(([name, by]) => [name, by(sign)]))
    const right = rightFields(exercise, variant, typed)
    fields.forEach(({ options }, i) => {
      if (!right[i]) return
      const what = options === null ? 'an answer two tolerances off' : 'another option than the right one'
      find('key-loose', ['answer', i], `${what} is accepted (seed ${seed})`)
    })
  }
}

function off(variant: Variant, field: VariantField): (sign: number) => Typed {
  const cells = cellsOf(variant.key[field.name]!)
  const flat = cells.flat()
  const at = Math.floor(variant.seed / 2) % flat.length
  if (field.options !== null) return () => toTyped(variant, field, otherOption(field, cells, variant.seed))
  const step = field.tolerance.kind === 'exact' ? 1 : 2 * radius(flat[at]!, field.tolerance)
  const shifted = (sign: number) => {
    let place = 0
    return cells.map((row) => row.map((x) => (place++ === at ? x + sign * step : x)))
  }
  return (sign) => toTyped(variant, field, shifted(sign), inFull)
}

/** A wrong choice; of an order, the one turned round. */
function otherOption({ shape, options }: VariantField, cells: number[][], seed: number): number[][] {
  if (shape === 'rank') return [cells[0]!.toReversed()]
  const count = options!.length
  return [[(cells[0]![0]! + 1 + (seed % (count - 1))) % count]]
}
