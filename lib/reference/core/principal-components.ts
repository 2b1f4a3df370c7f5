import type { Matrix, Vector } from '../types'
import { oriented } from './eigen'
import { centred, columnsOf, product, squaresOf } from './sums'
import { singularValues } from './svd'

export interface PrincipalComponents {
  components: Matrix
  variances: Vector
  total: number
  scores: Matrix
}

/** All min(N, D) components of the rows of X, variances with ddof 1, each component's largest entry positive. */
export function principalComponents(X: Matrix): PrincipalComponents {
  const columns = columnsOf(X).map(centred)
  const rows = columnsOf(columns)
  const { values, vectors } = singularValues(columns.map((column) => column.slice()))
  const kept = Math.min(X.length, columns.length)
  const components = vectors.slice(0, kept).map(oriented)
  return {
    components,
    variances: values.slice(0, kept).map((value) => value ** 2 / (X.length - 1)),
    total: columns.reduce((total, column) => total + squaresOf(column) / (X.length - 1), 0),
    scores: product(rows, columnsOf(components)),
  }
}
