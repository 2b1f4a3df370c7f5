/**
 * Answers that are free by nature: an eigenvector has no sign, a set of cluster centres no order. Of the versions that
 * are equally right the one nearest to an answer is what the answer is compared with.
 */
import type { FieldDefinition } from '@/lib/deck'
import { sameSize, type Grid, type Table } from './cells'
import { allWithin, isWithin } from './tolerance'

type Fits = (x: number, right: number) => boolean

/** Whether an answer is the table, or a version of it that is equally right, within so many tolerances. */
export function agrees(definition: FieldDefinition, answer: Grid, table: Table, factor = 1): boolean {
  return allWithin(answer, nearestVersion(definition, answer, table, factor), definition.tolerance, factor)
}

/** The version of a table that an answer fits best: most cells right, then the least distance. */
export function nearestVersion({ free, tolerance }: FieldDefinition, answer: Grid, table: Table, factor = 1): Grid {
  const { shape, cells } = table
  if (free === null || shape === 'number' || !sameSize(answer, cells)) return cells
  const fits: Fits = (x, y) => isWithin(x, y, tolerance, factor)
  if (shape === 'vector') {
    if (free === 'sign') return [nearestSign(answer[0]!, cells[0]!, fits)]
    return [inOrder(toColumn(answer), toColumn(cells), fits).map((row) => row[0]!)]
  }
  if (free === 'rows') return inOrder(answer, cells, fits)
  const columns = cells[0]!.map((_, j) => nearestSign(columnOf(answer, j), columnOf(cells, j), fits))
  return cells.map((row, i) => row.map((_, j) => columns[j]![i]!))
}

const columnOf = (grid: Grid, j: number) => grid.map((row) => row[j]!)
const toColumn = (grid: Grid): Grid => grid[0]!.map((x) => [x])

function nearestSign(answer: number[], right: number[], fits: Fits): number[] {
  const flipped = right.map((x) => 0 - x)
  return closer(cost(answer, flipped, fits), cost(answer, right, fits)) ? flipped : right
}

interface Cost {
  wrong: number
  distance: number
}

function cost(a: number[], b: number[], fits: Fits): Cost {
  let wrong = 0
  let distance = 0
  a.forEach((x, i) => {
    if (!fits(x, b[i]!)) wrong++
    distance += Math.abs(x - b[i]!)
  })
  return { wrong, distance }
}

const closer = (a: Cost, b: Cost) => a.wrong < b.wrong || (a.wrong === b.wrong && a.distance < b.distance)

/** The right rows, each put where the answer has it. Rows that are wholly right are paired first, as many as can be. */
function inOrder(answer: Grid, right: Grid, fits: Fits): Grid {
  const costs = answer.map((row) => right.map((other) => cost(row, other, fits)))
  const ownerOf = pairRight(costs)
  const taken = new Map([...ownerOf].map(([rightRow, row]) => [row, rightRow]))
  const pairs = costs
    .flatMap((line, row) => line.map((price, other) => ({ row, other, price })))
    .sort((a, b) => a.price.wrong - b.price.wrong || a.price.distance - b.price.distance)
  for (const { row, other } of pairs) {
    if (taken.has(row) || ownerOf.has(other)) continue
    taken.set(row, other)
    ownerOf.set(other, row)
  }
  return answer.map((_, row) => right[taken.get(row)!]!)
}

/** Right row to answer row, for as many wholly right pairs as there can be (augmenting paths). */
function pairRight(costs: Cost[][]): Map<number, number> {
  const ownerOf = new Map<number, number>()
  const place = (row: number, seen: Set<number>): boolean =>
    costs[row]!.some(({ wrong }, other) => {
      if (wrong > 0 || seen.has(other)) return false
      seen.add(other)
      const owner = ownerOf.get(other)
      if (owner !== undefined && !place(owner, seen)) return false
      ownerOf.set(other, row)
      return true
    })
  costs.forEach((_, row) => place(row, new Set()))
  return ownerOf
}
