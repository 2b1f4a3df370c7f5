import { standardNormalCdf, standardNormalPdf } from './normal'

export function sigmoidOf(x: number): number {
  if (x >= 0) return 1 / (1 + Math.exp(-x))
  const small = Math.exp(x)
  return small / (1 + small)
}

/** σ(x)(1 − σ(x)) without its cancellation for large x. */
export function sigmoidSlope(x: number): number {
  const small = Math.exp(-Math.abs(x))
  return small / (1 + small) ** 2
}

export function tanhSlope(x: number): number {
  return 4 * sigmoidSlope(2 * x)
}

export function softplusOf(x: number): number {
  return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)))
}

export function reluOf(x: number): number {
  return Math.max(0, x)
}

export function reluSlope(x: number): number {
  return x > 0 ? 1 : 0
}

export function leakyReluOf(x: number, slope: number): number {
  return x > 0 ? x : slope * x
}

export function geluOf(x: number): number {
  return x * standardNormalCdf(x)
}

export function geluSlope(x: number): number {
  return standardNormalCdf(x) + x * standardNormalPdf(x)
}

export function siluOf(x: number): number {
  return x * sigmoidOf(x)
}

export function siluSlope(x: number): number {
  return sigmoidOf(x) + x * sigmoidSlope(x)
}
