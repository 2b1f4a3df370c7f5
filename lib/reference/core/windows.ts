import type { Guard } from '../guards'
import type { Matrix, Tensor3 } from '../types'

export interface Window {
  stride: number
  padding: number
  dilation: number
}

/** ⌊(n + 2p − d(k − 1) − 1)/s⌋ + 1, or a refusal where the window does not fit. */
export function outputSize(check: Guard, input: number, kernel: number, { stride, padding, dilation }: Window): number {
  check.sizes({ input, kernel, stride, dilation })
  check.count('padding', padding)
  const reach = dilation * (kernel - 1) + 1
  const room = input + 2 * padding
  if (reach > room) check.refuse(`a window that spans ${reach} must fit into the padded length ${room}`, kernel)
  return Math.floor((room - reach) / stride) + 1
}

/** Σ_u Σ_v k_uv x_(top + ud, left + vd): a kernel laid on an image, what lies outside of it being 0. */
export function correlateAt(image: Matrix, kernel: Matrix, top: number, left: number, dilation: number): number {
  let total = 0
  for (let u = 0; u < kernel.length; u += 1) {
    const y = top + u * dilation
    if (y < 0 || y >= image.length) continue
    const row = image[y]!
    const weights = kernel[u]!
    for (let v = 0; v < weights.length; v += 1) {
      const x = left + v * dilation
      if (x >= 0 && x < row.length) total += weights[v]! * row[x]!
    }
  }
  return total
}

/** The same for a kernel with a plane for each channel, summed. */
export function correlateChannelsAt(
  input: Tensor3,
  kernel: Tensor3,
  top: number,
  left: number,
  dilation: number,
): number {
  let total = 0
  for (let c = 0; c < input.length; c += 1) total += correlateAt(input[c]!, kernel[c]!, top, left, dilation)
  return total
}

export function grid(rows: number, columns: number, at: (i: number, j: number) => number): Matrix {
  const result: Matrix = []
  for (let i = 0; i < rows; i += 1) {
    const row = new Array<number>(columns)
    for (let j = 0; j < columns; j += 1) row[j] = at(i, j)
    result.push(row)
  }
  return result
}
