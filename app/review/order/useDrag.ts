'use client'

import { type CSSProperties, type PointerEvent, useRef, useState } from 'react'

interface Row {
  /** Its upper edge, in the page. */
  top: number
  height: number
}
interface Drag {
  pointer: number
  /** Where it was taken, in the page. */
  y: number
  rows: readonly Row[]
  from: number
  to: number
  /** How far the row has been dragged, in pixels. */
  by: number
}

/** A finger or a mouse may tremble by this much without dragging. */
const threshold = 4

/**
 * Dragging a row by pointer. Rows stay where they are in the document until the row is let go, and only look moved: so
 * nothing loses the focus or the pointer on the way. Give `list` to the list and the rest to its rows.
 */
export function useDrag(onDrop: (from: number, to: number) => void) {
  const list = useRef<HTMLOListElement>(null)
  const [drag, setDrag] = useState<Drag | null>(null)

  const begin = (from: number, event: PointerEvent<HTMLElement>) => {
    if (!event.isPrimary || event.button !== 0 || !mayDrag(event)) return
    const rows = [...(list.current?.children ?? [])].map((row) => {
      const { top, height } = row.getBoundingClientRect()
      return { top: top + window.scrollY, height }
    })
    event.currentTarget.setPointerCapture(event.pointerId)
    setDrag({ pointer: event.pointerId, y: event.clientY + window.scrollY, rows, from, to: from, by: 0 })
  }
  const move = (event: PointerEvent<HTMLElement>) => {
    if (drag?.pointer !== event.pointerId) return
    const by = event.clientY + window.scrollY - drag.y
    if (drag.by === 0 && Math.abs(by) < threshold) return
    const to = targetOf(drag, by)
    if (to !== drag.to) list.current?.children[to]?.scrollIntoView({ block: 'nearest' })
    setDrag({ ...drag, to, by })
  }
  const end = (event: PointerEvent<HTMLElement>) => {
    if (drag?.pointer !== event.pointerId) return
    setDrag(null)
    if (event.type === 'pointerup' && drag.to !== drag.from) onDrop(drag.from, drag.to)
  }
  const rowProps = (place: number) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => begin(place, event),
    onPointerMove: move,
    onPointerUp: end,
    onPointerCancel: end,
    'data-dragged': (drag?.from === place && drag.by !== 0) || undefined,
    style: styleOf(drag, place),
  })
  return { list, rowProps }
}

/** A mouse takes a row anywhere, a finger by its handle: elsewhere it scrolls the page. */
function mayDrag({ target, pointerType }: PointerEvent<HTMLElement>): boolean {
  if (!(target instanceof Element)) return false
  const button = target.closest('button')
  return button ? button.matches('.order-handle') : pointerType === 'mouse'
}

/** The place whose row the dragged one has passed by half. */
function targetOf({ rows, from }: Drag, by: number): number {
  const dragged = rows[from]
  if (!dragged) return from
  const middle = ({ top, height }: Row) => top + height / 2
  const above = rows.filter((row, i) => i < from && dragged.top + by < middle(row)).length
  const below = rows.filter((row, i) => i > from && dragged.top + dragged.height + by > middle(row)).length
  return from - above + below
}

/** The dragged row follows the pointer; those it has passed make room. */
function styleOf(drag: Drag | null, place: number): CSSProperties | undefined {
  if (!drag) return undefined
  const { from, to, by, rows } = drag
  if (place === from) return { transform: `translateY(${by}px)` }
  const height = rows[from]?.height ?? 0
  const shift = place > from && place <= to ? -height : place < from && place >= to ? height : 0
  return { transform: `translateY(${shift}px)` }
}
