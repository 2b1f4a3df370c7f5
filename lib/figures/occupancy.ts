/** How many of a curve's points lie in a box, in constant time: a table of sums over cells of the drawing. */
import type { Point } from './data'
import type { Box } from './geometry'

const cell = 2

export class Occupancy {
  private readonly columns: number
  private readonly rows: number
  private readonly sums: Int32Array

  /** O(points + cells). */
  constructor(points: readonly Point[], width: number, height: number) {
    this.columns = Math.ceil(width / cell) + 1
    this.rows = Math.ceil(height / cell) + 1
    this.sums = new Int32Array((this.columns + 1) * (this.rows + 1))
    const stride = this.columns + 1
    for (const [x, y] of points) {
      const at = (this.row(y) + 1) * stride + this.column(x) + 1
      this.sums[at] = (this.sums[at] ?? 0) + 1
    }
    for (let r = 1; r <= this.rows; r++) {
      let row = 0
      for (let at = r * stride + 1; at < (r + 1) * stride; at++) {
        row += this.sums[at]!
        this.sums[at] = row + this.sums[at - stride]!
      }
    }
  }

  /** Points in the box widened by `margin`; exact to a cell of 2 px. */
  count(box: Box, margin = 0): number {
    const left = this.column(box.left - margin)
    const right = this.column(box.right + margin) + 1
    const top = this.row(box.top - margin)
    const bottom = this.row(box.bottom + margin) + 1
    return this.sum(bottom, right) - this.sum(top, right) - this.sum(bottom, left) + this.sum(top, left)
  }

  private sum(row: number, column: number): number {
    return this.sums[row * (this.columns + 1) + column] ?? 0
  }

  private column(x: number): number {
    return Math.min(this.columns - 1, Math.max(0, Math.floor(x / cell)))
  }

  private row(y: number): number {
    return Math.min(this.rows - 1, Math.max(0, Math.floor(y / cell)))
  }
}
