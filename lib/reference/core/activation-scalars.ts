import { standardNormalCdf } from './normal'

export function sigmoidOf(x: number): number {
  if (x >= 0) return 1 / (1 + Math.exp(-x))
  const small = Math.exp(x)
  return small / (1 + small)
}

export function softplusOf(x: number): number {
  return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)))
}

export function leakyReluOf(x: number, slope: number): number {
  return x > 0 ? x : slope * x
}

export function geluOf(x: number): number {
  return x * standardNormalCdf(x)
}

export function siluOf(x: number): number {
  return x * sigmoidOf(x)
}
