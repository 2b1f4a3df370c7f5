import type { Matrix, Vector } from '../types'

/** Puts values into falling order, and the vector of each with it; equal ones stay as they stand. By insertion. */
export function sortFalling(values: Vector, vectors: Matrix): void {
  for (let i = 1; i < values.length; i += 1) {
    const value = values[i]!
    const vector = vectors[i]!
    let place = i
    for (; place > 0 && values[place - 1]! < value; place -= 1) {
      values[place] = values[place - 1]!
      vectors[place] = vectors[place - 1]!
    }
    values[place] = value
    vectors[place] = vector
  }
}
