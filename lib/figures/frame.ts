/** The window of a plot with two axes: its place in the drawing, its scales, its ticks and names. */
import { scaleLinear, scaleLog } from 'd3-scale'
import type { Axis } from './data'
import type { Box } from './geometry'
import { path, round, textAt } from './svg'
import { textWidth } from './text-width'
import { ticksOf, type Tick } from './ticks'

export type Width = 'wide' | 'narrow'
export const sizes = { wide: { width: 608, height: 300 }, narrow: { width: 326, height: 250 } } as const

export interface Frame {
  width: number
  height: number
  /** The window in pixels. */
  box: Box
  x: (value: number) => number
  y: (value: number) => number
  xTicks: Tick[]
  yTicks: Tick[]
}

const tickGap = 7
const minimumGapOfLabels = 14

export function scaleOf(axis: Axis, from: number, to: number): (value: number) => number {
  const scale = axis.log ? scaleLog() : scaleLinear()
  return scale.domain([axis.from, axis.to]).range([from, to])
}

/** `above` is room kept free over the window, `height` the drawing's own unless given. */
export function frameOf(x: Axis, y: Axis, width: Width, above = 0): Frame {
  const size = sizes[width]
  const yTicks = levelTicks(y, width === 'wide' ? 7 : 6)
  const left = Math.ceil(Math.max(12, ...yTicks.map((tick) => textWidth(tick.label, 'normal'))) + tickGap + 1)
  const box: Box = {
    left,
    right: size.width - 16,
    top: (y.label === null ? 14 : 30) + above,
    bottom: size.height - (x.label === null ? 22 : 40),
  }
  const toX = scaleOf(x, box.left, box.right)
  return {
    ...size,
    box,
    x: toX,
    y: scaleOf(y, box.bottom, box.top),
    xTicks: fitting(x, toX, width === 'wide' ? 9 : 6),
    yTicks,
  }
}

/** Enough to read a value, few enough to stay behind the curves. */
function levelTicks(axis: Axis, most: number): Tick[] {
  for (let count = most - 1; count > 2; count--) {
    const ticks = ticksOf(axis, count)
    if (ticks.length <= most) return ticks
  }
  return ticksOf(axis, 2)
}

/** As many ticks as leave a gap between their labels. */
function fitting(axis: Axis, scale: (value: number) => number, most: number): Tick[] {
  for (let count = most; count > 2; count--) {
    const ticks = ticksOf(axis, count)
    if (ticks.length <= most + 2 && apart(ticks, scale)) return ticks
  }
  const ticks = ticksOf(axis, 2)
  return apart(ticks, scale) ? ticks : [ticks[0], ticks.at(-1)].filter((tick) => tick !== undefined)
}

function apart(ticks: readonly Tick[], scale: (value: number) => number): boolean {
  const half = (tick: Tick) => textWidth(tick.label, 'normal') / 2
  return ticks.every((tick, i) => {
    const next = ticks[i + 1]
    return !next || Math.abs(scale(next.value) - scale(tick.value)) >= half(tick) + half(next) + minimumGapOfLabels
  })
}

/** Grid lines, both axes with their ticks, and the axes' names: y's above its axis, x's below the middle. */
export function drawAxes(frame: Frame, x: Axis, y: Axis, options: { grid: boolean } = { grid: true }): string[] {
  const { box } = frame
  const level = (at: number) => `M${round(box.left)} ${round(at)}H${round(box.right)}`
  const grid = options.grid
    ? frame.yTicks.map((tick) => frame.y(tick.value)).filter((at) => Math.abs(at - box.bottom) > 1)
    : []
  const zero = options.grid && y.from < 0 && y.to > 0 && !y.log ? level(frame.y(0)) : ''
  return [
    path('grid', grid.map(level).join('')),
    path(
      'axis',
      level(box.bottom) +
        zero +
        frame.xTicks.map((tick) => `M${round(frame.x(tick.value))} ${round(box.bottom)}v4`).join(''),
    ),
    ...frame.yTicks.map((tick) =>
      textAt(box.left - tickGap, frame.y(tick.value) + 4, tick.label, { anchor: 'end', class: 't3' }),
    ),
    ...frame.xTicks.map((tick) => xTickLabel(frame, tick)),
    x.label === null
      ? ''
      : textAt((box.left + box.right) / 2, frame.height - 4, x.label, { anchor: 'middle', class: 't3' }),
    y.label === null ? '' : textAt(0, 11, y.label, { class: 't3' }),
  ]
}

/** Under its tick, moved inwards where it would leave the drawing. */
function xTickLabel(frame: Frame, tick: Tick): string {
  const half = textWidth(tick.label, 'normal') / 2
  const at = Math.min(frame.width - half, Math.max(half, frame.x(tick.value)))
  return textAt(at, frame.box.bottom + 18, tick.label, { anchor: 'middle', class: 't3' })
}
