/** Numbers, vectors and matrices seen as one grid of cells, as the learner fills it. */
import type { Value } from '@/lib/expression'

export type Grid = number[][]
export type GridShape = 'number' | 'vector' | 'matrix'

export interface Table {
  shape: GridShape
  cells: Grid
}

/** A value as rows of numbers; null where it holds anything but numbers. */
export function toGrid(value: Value): Table | null {
  if (typeof value === 'number') return { shape: 'number', cells: [[value]] }
  if (!Array.isArray(value) || value.length === 0) return null
  if (value.every((entry) => typeof entry === 'number')) return { shape: 'vector', cells: [value as number[]] }
  if (value.every((row) => Array.isArray(row) && row.length > 0 && row.every((cell) => typeof cell === 'number')))
    return { shape: 'matrix', cells: value as number[][] }
  return null
}

export function fromGrid(shape: GridShape, cells: Grid): Value {
  return shape === 'number' ? cells[0]![0]! : shape === 'vector' ? cells[0]! : cells
}

export function sameSize(a: readonly (readonly unknown[])[], b: readonly (readonly unknown[])[]): boolean {
  return a.length === b.length && a.every((row, i) => row.length === b[i]!.length)
}

/** Whether a test holds for each pair of cells at the same place. */
export function everyCell(a: Grid, b: Grid, test: (x: number, y: number) => boolean): boolean {
  return sameSize(a, b) && a.every((row, i) => row.every((x, j) => test(x, b[i]![j]!)))
}
