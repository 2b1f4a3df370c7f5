import type { ReactNode } from 'react'
import { asText } from '../asText'

/** Two drawings of one chart, of which the container shows the one that fits: a chart is never scaled. */
export function Drawn({ size, wide, narrow }: { size: 's' | 'r' | 'l'; wide: ReactNode; narrow: ReactNode }) {
  return (
    <div className={`drawn drawn-${size}`}>
      {wide}
      {narrow}
    </div>
  )
}

export interface ChartSize {
  kind: 'wide' | 'narrow' | 'only'
  width: number
  height: number
}

/** A drawing of a fixed size with its text alternative; there are no links in it. */
export function Chart({ size, label, children }: { size: ChartSize; label: string; children: ReactNode }) {
  const { kind, width, height } = size
  return (
    <svg
      className={`chart ${kind}`}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
      {...asText(<svg>{children}</svg>)}
    />
  )
}

/** Tenths of a pixel. */
export function px(value: number): number {
  return Math.round(value * 10) / 10
}
