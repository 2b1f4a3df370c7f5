import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import type { Matrix, Tensor3, Vector } from '@/lib/reference'

/** Seeded numbers of an everyday size, so that every run times the same inputs. */
export class Inputs {
  private readonly generator = xoroshiro128plus(20261122)

  uniform(low = -1, high = 1): number {
    return low + (high - low) * uniformFloat64(this.generator)
  }

  integer(below: number): number {
    return Math.floor(this.uniform(0, below))
  }

  vector(length: number, low = -1, high = 1): Vector {
    return Array.from({ length }, () => this.uniform(low, high))
  }

  matrix(rows: number, columns: number, low = -1, high = 1): Matrix {
    return Array.from({ length: rows }, () => this.vector(columns, low, high))
  }

  tensor(planes: number, rows: number, columns: number): Tensor3 {
    return Array.from({ length: planes }, () => this.matrix(rows, columns))
  }

  labels(length: number, classes: number): Vector {
    return Array.from({ length }, () => this.integer(classes))
  }

  symmetric(size: number): Matrix {
    const a = this.matrix(size, size)
    return a.map((row, i) => row.map((value, j) => value + a[j]![i]!))
  }

  /** Well conditioned: the diagonal outweighs its row. */
  solvable(size: number): Matrix {
    return this.matrix(size, size).map((row, i) => row.map((value, j) => (i === j ? value + 2 * size : value)))
  }

  /** Points of the plane around centres on a circle, cluster after cluster in turn. */
  clustered(samples: number, clusters: number): Matrix {
    return Array.from({ length: samples }, (_, i) => {
      const angle = (2 * Math.PI * (i % clusters)) / clusters
      return [5 * Math.cos(angle) + this.uniform(-3, 3), 5 * Math.sin(angle) + this.uniform(-3, 3)]
    })
  }
}

/** The side of a square of about n numbers. */
export const side = (n: number): number => Math.round(Math.sqrt(n))

export const SIZES: readonly number[] = [10, 1_000, 100_000]
