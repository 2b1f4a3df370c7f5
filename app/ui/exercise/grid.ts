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
export function fill(
  cells: readonly (readonly string[])[],
  block: readonly (readonly string[])[],
  row: number,
  column: number,
): string[][] {
  return cells.map((line, r) => line.map((text, c) => block[r - row]?.[c - column] ?? text))
}
