import { principalComponents } from '../core/principal-components'
import { columnMeans } from '../core/scatter'
import { combined, product, squaresOf } from '../core/sums'
import { Guard } from '../guards'
import type { Matrix, Vector } from '../types'

/** Ratios that add up to 1 on paper miss it by a rounding error. */
const ROUNDING = 1e-12

/**
 * Principal component analysis: the orthogonal directions of most variance.
 * The right singular vectors of the centred data; variance_k = σ_k²/(N − 1), scores = (X − mean)·componentsᵀ.
 * Rows are samples; components 1 … min(N, D), all by default, as unit rows with their largest entry positive. RangeError
 * with one sample or no variance at all. O(N · D²), by one-sided Jacobi rotations. Section 2.4; scikit-learn PCA.
 * @example pca([[0, 0], [2, 0], [4, 0]], 1) // => { "mean": [2, 0], "components": [[1, 0]], "explainedVariance": [4], "explainedVarianceRatio": [1], "scores": [[-2], [0], [2]] }
 */
export function pca(
  X: Matrix,
  components?: number,
): { mean: Vector; components: Matrix; explainedVariance: Vector; explainedVarianceRatio: Vector; scores: Matrix } {
  const check = new Guard('pca')
  check.matrix('X', X)
  if (X.length < 2) check.refuse('X must have at least 2 rows', X.length)
  const most = Math.min(X.length, X[0]!.length)
  const kept = components ?? most
  check.integer('components', kept, 1, most)
  check.room(X[0]!.length ** 2)
  const found = principalComponents(X)
  if (found.total === 0) check.refuse('X must vary', X)
  const explainedVariance = found.variances.slice(0, kept)
  return check.finite({
    mean: columnMeans(X),
    components: found.components.slice(0, kept),
    explainedVariance,
    explainedVarianceRatio: explainedVariance.map((variance) => variance / found.total),
    scores: found.scores.map((row) => row.slice(0, kept)),
  })
}

/**
 * Data put back together from its scores.
 * X̂ = scores · components + mean.
 * N × k scores, k × D components, D means, gives N × D; else RangeError. O(NkD).
 * Section 2.4; scikit-learn PCA.inverse_transform.
 * @example pcaReconstruct([[2], [-2]], [[0, 1]], [1, 5]) // => [[1, 7], [1, 3]]
 */
export function pcaReconstruct(scores: Matrix, components: Matrix, mean: Vector): Matrix {
  const check = new Guard('pcaReconstruct')
  check.matrices({ scores, components })
  check.vector('mean', mean)
  check.length('components', components, scores[0]!.length, 'one row for each column of scores')
  check.length('mean', mean, components[0]!.length, 'one for each column of components')
  return check.finite(product(scores, components).map((row) => combined(row, mean, (x, m) => x + m)))
}

/**
 * The fewest components that explain at least a share of the variance.
 * k* = min k with Σ_(i≤k) ratio_i ≥ target, up to a rounding error of 1e-12.
 * Ratios and target in [0, 1]; RangeError else, and where all the ratios together stay below the target. O(k).
 * Section 2.4; scikit-learn PCA(n_components=target).
 * @example componentsForVariance([0.5, 0.25, 0.25], 0.75) // => 2
 */
export function componentsForVariance(explainedVarianceRatio: Vector, target: number): number {
  const check = new Guard('componentsForVariance')
  check.within(
    'explainedVarianceRatio',
    explainedVarianceRatio,
    (ratio) => ratio >= 0 && ratio <= 1,
    'a number from 0 to 1',
  )
  check.fraction('target', target)
  let explained = 0
  const last = explainedVarianceRatio.findIndex((ratio) => {
    explained += ratio
    return explained >= target - ROUNDING
  })
  if (last < 0) check.refuse(`explainedVarianceRatio must add up to at least ${target}`, explained)
  return last + 1
}

/**
 * What a reconstruction gets wrong.
 * E = (1/(ND)) Σ_ij (x_ij − x̂_ij)².
 * Two matrices of one shape, else RangeError. O(N · D). Section 2.4; scikit-learn mean_squared_error.
 * @example reconstructionError([[1, 2], [3, 4]], [[1, 2], [3, 2]]) // => 1
 */
export function reconstructionError(X: Matrix, reconstruction: Matrix): number {
  const check = new Guard('reconstructionError')
  check.matrices({ X, reconstruction })
  check.sameLength({ X, reconstruction })
  check.sameLength({ 'X[0]': X[0]!, 'reconstruction[0]': reconstruction[0]! })
  const missed = combined(X.flat(), reconstruction.flat(), (x, y) => x - y)
  return check.finite(squaresOf(missed) / missed.length)
}
