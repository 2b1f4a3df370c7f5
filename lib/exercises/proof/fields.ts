/** What the fields show beside the numbers goes with them. */
import { toGrid } from '../cells'
import { ambiguousOption } from '../options'
import type { Variant, VariantField } from '../types'
import { describe } from './written'
import type { Find } from './index'

export function verifyFields({ exercise, fields, key, seed }: Variant, find: Find): void {
  fields.forEach((field, i) => {
    const { name, shape, options } = field
    const { free, range } = exercise.fields[i]!
    const unclear = options && ambiguousOption(options)
    if (unclear !== null)
      find(
        'option-ambiguous',
        ['answer', i, 'options'],
        `option '${unclear}' of '${name}' could be taken for the place or letter of another one (seed ${seed})`,
      )
    if (free !== null && shape === 'number')
      find(
        'answer-free',
        ['answer', i, 'free'],
        `'${name}' is a number; only a vector or matrix has a free sign or order`,
      )
    if (range && toGrid(key[name]!)!.cells.some((row) => row.some((x) => x < range[0] || x > range[1])))
      find(
        'range',
        ['answer', i, 'range'],
        `the right value of '${name}' lies outside its range (seed ${seed}: ${describe({ [name]: key[name]! })})`,
      )
    verifyLabels(field, i, seed, find)
  })
}

function verifyLabels({ name, size, rows, columns }: VariantField, i: number, seed: number, find: Find): void {
  const named = [
    { side: 'rows', names: rows, count: size.rows },
    { side: 'columns', names: columns, count: size.columns },
  ]
  for (const { side, names, count } of named)
    if (names !== null && names.length !== count)
      find(
        'labels',
        ['answer', i, side],
        `${names.length} ${side} of '${name}' are named, its value has ${count} (seed ${seed})`,
      )
}
