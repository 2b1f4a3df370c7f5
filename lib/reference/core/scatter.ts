import type { Matrix, Vector } from '../types'
import { indicesByLabel } from './groups'
import { centred, columnsOf, combined, dotOf, meanOf } from './sums'

export const columnMeans = (X: Matrix): Vector => columnsOf(X).map(meanOf)

/** The rows of each class, classes in rising order of their label. */
export function rowsByLabel(X: Matrix, labels: Vector): Matrix[] {
  return [...indicesByLabel(labels).values()].map((indices) => indices.map((i) => X[i]!))
}

export function addMatrices(a: Matrix, b: Matrix): Matrix {
  return a.map((row, i) => combined(row, b[i]!, (x, y) => x + y))
}

/** Σ (x − m)(x − m)ᵀ over the rows, m being their mean. */
export function scatterOf(X: Matrix): Matrix {
  const columns = columnsOf(X).map(centred)
  return columns.map((a) => columns.map((b) => dotOf(a, b)))
}

export function withinScatter(X: Matrix, labels: Vector): Matrix {
  return rowsByLabel(X, labels).map(scatterOf).reduce(addMatrices)
}
