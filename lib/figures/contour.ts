/** Lines of equal height of a function of two variables, by marching squares on a grid. */
import { quantileSorted } from 'd3-array'
import { contours } from 'd3-contour'
import type { Axis, Point } from './data'

export interface Grid {
  values: number[]
  columns: number
  rows: number
  /** Data units of a grid coordinate; the middle of the first cell is 0.5. */
  x: (column: number) => number
  y: (row: number) => number
}

export type GridSize = Pick<Grid, 'columns' | 'rows'>
/** As fine as the drawing shows. */
export const fineGrid: GridSize = { columns: 80, rows: 60 }
/** Enough to learn whether a field has values at all. */
export const coarseGrid: GridSize = { columns: 16, rows: 12 }

/** Samples f on an even grid that reaches one cell beyond the axes, so that the grid's own rim stays outside the drawing. */
export function sampleGrid(
  f: (x: number, y: number) => number,
  xAxis: Axis,
  yAxis: Axis,
  { columns, rows } = fineGrid,
): Grid {
  const dx = (xAxis.to - xAxis.from) / (columns - 3)
  const dy = (yAxis.to - yAxis.from) / (rows - 3)
  const x = (column: number) => xAxis.from + (column - 1.5) * dx
  const y = (row: number) => yAxis.from + (row - 1.5) * dy
  const values = Array.from({ length: columns * rows }, (_, i) =>
    f(x((i % columns) + 0.5), y(Math.floor(i / columns) + 0.5)),
  )
  return { values, columns, rows, x, y }
}

export function contourLines(grid: Grid, levels: readonly number[]): { level: number; lines: Point[][] }[] {
  const march = contours().size([grid.columns, grid.rows]).smooth(true)
  return [...levels]
    .sort((a, b) => a - b)
    .map((level) => ({
      level,
      lines: march
        .contour(grid.values, level)
        .coordinates.flat()
        .map((ring) => ring.map(([column = 0, row = 0]) => [grid.x(column), grid.y(row)] as const)),
    }))
}

/** Levels that part the drawing into bands of equal area, whatever the field's scale. */
export function defaultLevels(grid: Grid, count = 6): number[] {
  const sorted = grid.values.filter(Number.isFinite).sort((a, b) => a - b)
  const levels = Array.from({ length: count }, (_, i) => quantileSorted(sorted, (i + 0.5) / count) ?? 0)
  return [...new Set(levels)]
}
