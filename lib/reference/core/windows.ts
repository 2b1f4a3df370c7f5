import type { Guard } from '../guards'
import type { Matrix, Vector } from '../types'

export interface Window {
  stride: number
  padding: number
  dilation: number
}

/** ⌊(n + 2p − d(k − 1) − 1)/s⌋ + 1, or a refusal where the window does not fit. */
export function outputSize(check: Guard, input: number, kernel: number, { stride, padding, dilation }: Window): number {
  check.sizes({ input, kernel, stride, dilation })
  check.counts({ padding })
  const reach = dilation * (kernel - 1) + 1
  const room = input + 2 * padding
  if (reach > room) check.refuse(`a window that spans ${reach} must fit into the padded length ${room}`, kernel)
  return Math.floor((room - reach) / stride) + 1
}

/** One window over each dimension, at every place it fits; what lies outside the image is 0. */
export function correlate(image: Matrix, kernel: Matrix, rows: number, columns: number, window: Window): Matrix {
  const { stride, padding, dilation } = window
  const at = (i: number, j: number): number => {
    let total = 0
    kernel.forEach((weights, u) => {
      const row = image[i * stride + u * dilation - padding]
      if (!row) return
      weights.forEach((weight, v) => {
        total += weight * (row[j * stride + v * dilation - padding] ?? 0)
      })
    })
    return total
  }
  return grid(rows, columns, at)
}

export function grid(rows: number, columns: number, at: (i: number, j: number) => number): Matrix {
  return Array.from({ length: rows }, (_, i) => Array.from({ length: columns }, (__, j) => at(i, j)))
}

/** The values under a square window whose first corner is at (top, left). */
export function under(image: Matrix, top: number, left: number, size: number): Vector {
  return image.slice(top, top + size).flatMap((row) => row.slice(left, left + size))
}
