'use client'

import { type ClipboardEvent, type KeyboardEvent, useRef, useState } from 'react'
import { readGrid } from '@/lib/expression/answer'
import { fill, move, paste } from './grid'

/** What keys and the clipboard do in a grid of cells, and which of them is the one at hand. */
export function useGrid(value: string[][], readOnly: boolean, onChange: (cells: string[][]) => void) {
  const grid = useRef<HTMLFieldSetElement>(null)
  const [[row, column], setActive] = useState<[number, number]>([0, 0])
  /** What was just pasted, until something else is done. */
  const [note, setNote] = useState<string | null>(null)
  const cell = (r: number, c: number) =>
    grid.current?.querySelector<HTMLInputElement>(`[data-row="${r}"][data-column="${c}"]`) ?? null
  const focused = () => cell(row, column)

  const type = (text: string, r: number, c: number) => {
    setNote(null)
    onChange(fill(value, [[text]], r, c))
  }
  const read = (text: string) => {
    type(text, row, column)
    focused()?.focus()
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>, r: number, c: number) => {
    if (event.key === 'Escape') return event.currentTarget.blur()
    const next = move(event, r, c)
    const target = next && cell(...next)
    if (!target) return
    event.preventDefault()
    target.focus()
    target.select()
  }
  const onPaste = (event: ClipboardEvent<HTMLInputElement>, r: number, c: number) => {
    const text = event.clipboardData.getData('text')
    const block = readGrid(text, { fits: (rows) => isWhole(rows, value) })
    if (readOnly || isOneNumber(text) || !block.ok || block.value.flat().length < 2) return
    event.preventDefault()
    const { cells, numbers, placed } = paste(value, block.value, r, c)
    setNote(pastedWords(numbers, placed))
    onChange(cells)
  }
  const onFocus = (r: number, c: number) => {
    if (r !== row || c !== column) setNote(null)
    setActive([r, c])
  }
  const cellProps = (r: number, c: number) => ({
    onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => onKeyDown(event, r, c),
    onPaste: (event: ClipboardEvent<HTMLInputElement>) => onPaste(event, r, c),
    onFocus: () => onFocus(r, c),
  })
  return { grid, text: value[row]?.[column] ?? '', note, type, read, focused, cellProps }
}

/** A column pasted into one row fills it as a row does. */
function isWhole(rows: string[][], value: string[][]): boolean {
  const asRow = value.length === 1 && rows.every((row) => row.length === 1)
  const [first] = value
  return asRow
    ? rows.length === first!.length
    : rows.length === value.length && rows.every((row) => row.length === first!.length)
}

/** `0,72` is a decimal and no pair, which `1,2` may be. */
function isOneNumber(text: string): boolean {
  return /^\s*[-−+]?0,\d+\s*$/.test(text)
}

function pastedWords(numbers: number, placed: number): string {
  return numbers === placed
    ? `${numbers} entries pasted`
    : `${placed} of ${numbers} entries pasted; the others have no cell`
}
