type Cells = readonly (readonly string[])[]

/** Where the key leads from a cell, or null where it belongs to the text. */
export function move(event: MoveEvent, row: number, column: number): [number, number] | null {
  if (event.altKey || event.ctrlKey || event.metaKey) return null
  const { value, selectionStart, selectionEnd } = event.currentTarget
  const all = selectionStart === 0 && selectionEnd === value.length
  switch (event.key) {
    case 'ArrowUp':
      return [row - 1, column]
    case 'ArrowDown':
    case 'Enter':
      return [row + 1, column]
    case 'ArrowLeft':
      return all || selectionEnd === 0 ? [row, column - 1] : null
    case 'ArrowRight':
      return all || selectionStart === value.length ? [row, column + 1] : null
    default:
      return null
  }
}

interface MoveEvent {
  key: string
  altKey: boolean
  ctrlKey: boolean
  metaKey: boolean
  currentTarget: { value: string; selectionStart: number | null; selectionEnd: number | null }
}

/** A grid with a block of texts put in from a cell on; what would stand outside is left out. */
export function fill(cells: Cells, block: Cells, row: number, column: number): string[][] {
  return cells.map((line, r) => line.map((text, c) => block[r - row]?.[c - column] ?? text))
}

export interface Pasted {
  cells: string[][]
  /** Numbers that were pasted, and how many of them have a cell. */
  numbers: number
  placed: number
}

/**
 * A pasted block, from the cell on. One that has the size of the grid fills it, wherever the cursor stands, and a column
 * fills a single row: vectors have no direction, and spreadsheets have theirs.
 */
export function paste(cells: Cells, pasted: Cells, row: number, column: number): Pasted {
  const isColumn = cells.length === 1 && pasted.length > 1 && pasted.every((line) => line.length === 1)
  const block = isColumn ? [pasted.flat()] : pasted
  const whole = block.length === cells.length && block.every((line, r) => line.length === cells[r]?.length)
  const [top, left] = whole ? [0, 0] : [row, column]
  const placed = block.flatMap((line, r) => line.filter((_, c) => cells[top + r]?.[left + c] !== undefined)).length
  return { cells: fill(cells, block, top, left), numbers: block.flat().length, placed }
}
