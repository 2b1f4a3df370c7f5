import fc from 'fast-check'
import type { Matrix, Vector } from '@/lib/reference'

/** Numbers of a size that occurs in the book. */
export const real = (min = -10, max = 10): fc.Arbitrary<number> =>
  // Adding 0 turns −0 into 0, which vitest tells apart.
  fc.double({ min, max, noNaN: true, noDefaultInfinity: true }).map((x) => x + 0)
export const count = (max = 200): fc.Arbitrary<number> => fc.integer({ min: 0, max })
export const size = (min: number, max: number): fc.Arbitrary<number> => fc.integer({ min, max })
export const probability: fc.Arbitrary<number> = real(0, 1)
export const inside: fc.Arbitrary<number> = real(0.001, 0.999)

export const vector = (length: number, entry: fc.Arbitrary<number> = real()): fc.Arbitrary<Vector> =>
  fc.array(entry, { minLength: length, maxLength: length })

/** Several vectors of one length. */
export const vectors = (many: number, entry: fc.Arbitrary<number> = real(), least = 1): fc.Arbitrary<Vector[]> =>
  size(least, 8).chain((length) => fc.tuple(...Array.from({ length: many }, () => vector(length, entry))))

export const matrix = (rows: number, columns: number, entry: fc.Arbitrary<number> = real()): fc.Arbitrary<Matrix> =>
  fc.array(vector(columns, entry), { minLength: rows, maxLength: rows })

/** A design whose columns are far from dependent: tenths, above fixed rows that span the space. */
export const design = (rows: number, columns: number): fc.Arbitrary<Matrix> =>
  matrix(rows - 2 * columns, columns, fc.integer({ min: -50, max: 50 })).map((tenths) => [
    ...tenths.map((row) => row.map((value) => value / 10)),
    ...[10, -10].flatMap((reach) =>
      Array.from({ length: columns }, (_, i) => Array.from({ length: columns }, (__, j) => (i === j ? reach : 0))),
    ),
  ])

export const labels = (length: number, classes: number): fc.Arbitrary<Vector> =>
  vector(length, fc.integer({ min: 0, max: classes - 1 }))

/** Labels 0 and 1, both present, with scores in which ties are common. */
export const scored: fc.Arbitrary<{ yTrue: Vector; scores: Vector }> = size(2, 30)
  .chain((length) =>
    fc.record({ yTrue: labels(length, 2), scores: vector(length, fc.oneof(fc.integer({ min: -3, max: 3 }), real())) }),
  )
  .filter(({ yTrue }) => yTrue.includes(0) && yTrue.includes(1))

/** A probability distribution without zeros. */
export const distribution = (length: number): fc.Arbitrary<Vector> =>
  vector(length, real(0.01, 1)).map((weights) => {
    const total = weights.reduce((sum, weight) => sum + weight, 0)
    return weights.map((weight) => weight / total)
  })

export const distributions = (many: number): fc.Arbitrary<Vector[]> =>
  size(2, 6).chain((length) => fc.tuple(...Array.from({ length: many }, () => distribution(length))))

/** (f(x + h) − f(x − h)) / 2h for every entry of x. */
export function centralDifferences(f: (x: Vector) => number, x: Vector, h = 1e-5): Vector {
  const moved = (i: number, by: number): Vector => x.map((value, j) => (i === j ? value + by : value))
  return x.map((_, i) => (f(moved(i, h)) - f(moved(i, -h))) / (2 * h))
}

/** The largest difference of two arrays of one shape, relative to the larger of 1 and the largest entry. */
export function gap(a: readonly unknown[], b: readonly unknown[]): number {
  const [x, y] = [a.flat(3) as number[], b.flat(3) as number[]]
  if (x.length !== y.length) return Infinity
  const scale = x.reduce((most, value) => Math.max(most, Math.abs(value)), 1)
  return x.reduce((most, value, i) => Math.max(most, Math.abs(value - y[i]!)), 0) / scale
}
