const TERMS = 200

/** erf(x) = (2/√π) e^(−x²) Σ 2ⁿ x^(2n+1) / (2n+1)!!: every term has the sign of x, so nothing cancels. */
function erfBySeries(x: number): number {
  let term = x
  let total = x
  for (let n = 1; n < TERMS && Math.abs(term) > Math.abs(total) * 1e-17; n += 1) {
    term *= (2 * x * x) / (2 * n + 1)
    total += term
  }
  return (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * total
}

/**
 * erfc(x) = e^(−x²)/√π · 1/(x + (1/2)/(x + 1/(x + (3/2)/(x + …)))), for x ≥ 2, evaluated from the innermost fraction:
 * keeps its relative accuracy far into the tail, where 1 − erf(x) would be 0.
 */
function erfcByFraction(x: number): number {
  let denominator = x
  for (let n = TERMS; n >= 1; n -= 1) denominator = x + n / 2 / denominator
  return Math.exp(-x * x) / Math.sqrt(Math.PI) / denominator
}

export function erfOf(x: number): number {
  if (Math.abs(x) < 2) return erfBySeries(x)
  return x > 0 ? 1 - erfcByFraction(x) : erfcByFraction(-x) - 1
}

function erfcOf(x: number): number {
  return x < 2 ? 1 - erfOf(x) : erfcByFraction(x)
}

export function standardNormalPdf(z: number): number {
  return Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)
}

export function standardNormalCdf(z: number): number {
  return erfcOf(-z / Math.SQRT2) / 2
}
