/** A figure as numbers: what `compute` makes of a definition and `draw` turns into SVG. */

/** What an expression may give; the compiler's evaluator speaks the same. */
export type Value = number | boolean | string | Value[] | { [field: string]: Value }

/** Evaluates one expression with these names; throws an Error that says what is wrong with it. */
export type Evaluate = (expression: string, scope: Readonly<Record<string, Value>>) => Value

export type Point = readonly [x: number, y: number]

export interface Axis {
  from: number
  to: number
  label: string | null
  log: boolean
  /** Where the author wants ticks; null leaves it to the drawing. */
  ticks: number[] | null
}

export interface Curve {
  label: string
  /** Runs of points without gaps, in data units. */
  runs: Point[][]
  dashed: boolean
  step: boolean
  dots: boolean
  /** False for a cloud of points: each is drawn, in the shape of its series, and nothing between them. */
  joined: boolean
  /** The x at which the author wants the label. */
  labelAt: number | null
}

export interface Rule {
  axis: 'x' | 'y'
  at: number
  label: string | null
}
export interface Mark {
  x: number
  y: number
  label: string | null
}

/** A computed number under the drawing. */
export interface Shown {
  label: string
  text: string
}

interface Described {
  title: string
  alt: string
}
export interface CurvesData extends Described {
  plot: 'lines' | 'paths' | 'scatter'
  x: Axis
  y: Axis
  curves: Curve[]
  rules: Rule[]
  marks: Mark[]
  /** Lines of equal height, lowest level first. */
  contours: { level: number; lines: Point[][] }[]
}
export interface BarsData extends Described {
  plot: 'bars'
  xLabel: string | null
  y: Axis
  categories: string[]
  series: { label: string; values: number[] }[]
  rules: Rule[]
  digits: number | null
}
export interface HeatmapData extends Described {
  plot: 'heatmap'
  xLabel: string | null
  yLabel: string | null
  rows: string[]
  columns: string[]
  values: number[][]
  digits: number
}
export type PlotData = (CurvesData | BarsData | HeatmapData) & { shown: Shown[] }
