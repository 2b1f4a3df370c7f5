import { grid, outputSize } from '../core/windows'
import { Guard } from '../guards'
import type { Matrix, Tensor3, Vector } from '../types'

/** Of the values under a window. */
type Summary = (image: Matrix, top: number, left: number, height: number, width: number) => number

const largestUnder: Summary = (image, top, left, height, width) => {
  let largest = -Infinity
  for (let i = top; i < top + height; i += 1) {
    for (let j = left; j < left + width; j += 1) largest = Math.max(largest, image[i]![j]!)
  }
  return largest
}

const meanUnder: Summary = (image, top, left, height, width) => {
  let total = 0
  for (let i = top; i < top + height; i += 1) {
    for (let j = left; j < left + width; j += 1) total += image[i]![j]!
  }
  return total / (height * width)
}

function pool(check: Guard, image: Matrix, size: number, stride: number, summary: Summary): Matrix {
  check.matrix('image', image)
  const window = { stride, padding: 0, dilation: 1 }
  const rows = outputSize(check, image.length, size, window)
  const columns = outputSize(check, image[0]!.length, size, window)
  return check.finite(grid(rows, columns, (i, j) => summary(image, i * stride, j * stride, size, size)))
}

/**
 * The largest value in each window of a signal.
 * y_i = max_u x_(is + u), u < size; stride s = size. No padding; what does not fill a window is left out.
 * A window that fits and a stride from 1, integers; else RangeError. O(output · size).
 * Section 3.3.6; torch max_pool1d.
 * @example maxPool1d([1, 5, 2, 4, 3], 2) // => [5, 4]
 */
export function maxPool1d(x: Vector, size: number, stride: number = size): Vector {
  const check = new Guard('maxPool1d')
  check.vector('x', x)
  const outputs = outputSize(check, x.length, size, { stride, padding: 0, dilation: 1 })
  return grid(1, outputs, (_, i) => largestUnder([x], 0, i * stride, 1, size))[0]!
}

/**
 * The largest value in each square window of an image.
 * y_ij = max over u, v < size of x_(is + u, js + v); stride s = size, no padding.
 * A window that fits and a stride from 1, integers; else RangeError. O(output · size²).
 * Section 3.3.3; torch max_pool2d.
 * @example maxPool2d([[1, 2, 5, 3], [4, 0, 1, 2]], 2) // => [[4, 5]]
 */
export function maxPool2d(image: Matrix, size: number, stride: number = size): Matrix {
  return pool(new Guard('maxPool2d'), image, size, stride, largestUnder)
}

/**
 * The mean of each square window of an image.
 * y_ij = (1/size²) Σ over u, v < size of x_(is + u, js + v); stride s = size, no padding.
 * A window that fits and a stride from 1, integers; else RangeError. O(output · size²).
 * Section 3.3.3; torch avg_pool2d.
 * @example averagePool2d([[1, 2, 5, 3], [4, 1, 1, 3]], 2) // => [[2, 3]]
 */
export function averagePool2d(image: Matrix, size: number, stride: number = size): Matrix {
  return pool(new Guard('averagePool2d'), image, size, stride, meanUnder)
}

/**
 * Every channel as its mean, which does away with the large dense layer at the end.
 * y_c = (1/(HW)) Σ_ij x_cij.
 * Channels × height × width, else RangeError. O(CHW). Section 3.3.3; torch adaptive_avg_pool2d(1).
 * @example globalAveragePool([[[1, 2], [3, 6]], [[0, 0], [0, 4]]]) // => [3, 1]
 */
export function globalAveragePool(input: Tensor3): Vector {
  const check = new Guard('globalAveragePool')
  check.tensor('input', input)
  return check.finite(input.map((plane) => meanUnder(plane, 0, 0, plane.length, plane[0]!.length)))
}
