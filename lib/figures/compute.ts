/** From a figure's definition to its numbers. The evaluator is handed in: this folder knows no expression language. */
import type { BarsData, Curve, CurvesData, Evaluate, HeatmapData, Mark, PlotData, Rule, Value } from './data'
import { contourLines, defaultLevels, fineGrid, sampleGrid } from './contour'
import { FigureError } from './error'
import { Memory } from './memory'
import { axisOf } from './range'
import { Reader, type Path } from './read'
import { positions, sampleCurve, splitRuns } from './sample'
import { shownOf } from './shown'
import type {
  BarsDefinition,
  HeatmapDefinition,
  LinesDefinition,
  PathsDefinition,
  PlotDefinition,
  ScatterDefinition,
} from './spec'
import { startOf, type Values } from './vary'

/**
 * Throws a FigureError that names the series or key and its expression. `values` are those of what may be varied; with
 * the `memory` of an earlier call only what depends on changed values is computed; a field is sampled on the `grid`.
 */
export function computePlot(
  definition: PlotDefinition,
  evaluate: Evaluate,
  values: Values = startOf(definition.vary),
  memory = new Memory(),
  grid = fineGrid,
): PlotData {
  const reader = new Reader(evaluate, values, memory, grid)
  reader.bind(definition.let)
  return { ...drawnOf(definition, reader), shown: shownOf(definition.show, reader) }
}

function drawnOf(definition: PlotDefinition, reader: Reader): CurvesData | BarsData | HeatmapData {
  switch (definition.plot) {
    case 'lines':
      return computeLines(definition, reader)
    case 'paths':
      return computePaths(definition, reader)
    case 'scatter':
      return computeScatter(definition, reader)
    case 'bars':
      return computeBars(definition, reader)
    case 'heatmap':
      return computeHeatmap(definition, reader)
  }
}

function computeLines(definition: LinesDefinition, reader: Reader): CurvesData {
  const { rules, marks } = additions(definition, reader)
  const given = definition.series.map((series, i) =>
    series.points === undefined
      ? null
      : splitRuns(reader.points(series.points, ['series', i, 'points'], seriesName(series.label))),
  )
  const x = axisOf(reader, 'x', definition.x, coordinates(given, 0))
  const runs = definition.series.map((series, i) => {
    if (series.value === undefined) return nonEmpty(given[i] ?? [], ['series', i, 'points'], series.label)
    const { value, samples, label } = series
    return reader.memory.recall(`curve ${i}`, [x.from, x.to, x.log, samples, ...reader.inputsOf(value)], () =>
      sampleCurve(reader, value, positions(x, samples), ['series', i, 'value'], seriesName(label)),
    )
  })
  const heights = [
    ...coordinates(runs, 1),
    ...marks.map((mark) => mark.y),
    ...rules.filter((rule) => rule.axis === 'y').map((rule) => rule.at),
  ]
  return {
    plot: 'lines',
    title: definition.title,
    alt: definition.alt,
    x,
    y: axisOf(reader, 'y', definition.y, heights),
    curves: definition.series.map((series, i) => ({
      ...curveStyle(series, i, reader),
      step: series.step,
      joined: true,
      runs: runs[i] ?? [],
    })),
    rules,
    marks,
    contours: [],
  }
}

function computePaths(definition: PathsDefinition, reader: Reader): CurvesData {
  const { rules, marks } = additions(definition, reader)
  const runs = definition.series.map((series, i) =>
    nonEmpty(
      splitRuns(reader.points(series.points, ['series', i, 'points'], seriesName(series.label))),
      ['series', i, 'points'],
      series.label,
    ),
  )
  const x = axisOf(reader, 'x', definition.x, coordinates(runs, 0))
  const y = axisOf(reader, 'y', definition.y, coordinates(runs, 1))
  return {
    plot: 'paths',
    title: definition.title,
    alt: definition.alt,
    x,
    y,
    curves: definition.series.map((series, i) => ({
      ...curveStyle(series, i, reader),
      step: false,
      joined: true,
      runs: runs[i] ?? [],
    })),
    rules,
    marks,
    contours: definition.field === undefined ? [] : contoursOf(definition, definition.field, reader, { x, y }),
  }
}

/** A cloud may be empty for some values of what is varied: a cluster that lost all its points. */
function computeScatter(definition: ScatterDefinition, reader: Reader): CurvesData {
  const { rules, marks } = additions(definition, reader)
  const runs = definition.series.map((series, i) =>
    splitRuns(reader.points(series.points, ['series', i, 'points'], seriesName(series.label))),
  )
  const along = (axis: 0 | 1, name: 'x' | 'y') => [...coordinates(runs, axis), ...marks.map((mark) => mark[name])]
  return {
    plot: 'scatter',
    title: definition.title,
    alt: definition.alt,
    x: axisOf(reader, 'x', definition.x, along(0, 'x')),
    y: axisOf(reader, 'y', definition.y, along(1, 'y')),
    curves: definition.series.map((series, i) => ({
      ...curveStyle(series, i, reader),
      step: false,
      joined: series.line,
      runs: runs[i] ?? [],
    })),
    rules,
    marks,
    contours: [],
  }
}

function contoursOf(definition: PathsDefinition, field: string, reader: Reader, axes: Pick<CurvesData, 'x' | 'y'>) {
  const height = (x: number, y: number): number => {
    let value: Value
    try {
      value = reader.evaluate(field, { ...reader.scope, x, y })
    } catch (error) {
      throw new FigureError(
        'figure-expression',
        ['field'],
        `field, \`${field}\`: ${error instanceof Error ? error.message : String(error)}`,
      )
    }
    if (typeof value === 'number') return value
    throw new FigureError('figure-shape', ['field'], `field, \`${field}\`, must give a number for each x and y`)
  }
  const levels = definition.levels === undefined ? null : reader.vector(definition.levels, ['levels'], 'levels')
  const ends = [axes.x.from, axes.x.to, axes.y.from, axes.y.to]
  return reader.memory.recall('contours', [levels, ...ends, ...reader.inputsOf(field)], () => {
    const grid = sampleGrid(height, axes.x, axes.y, reader.grid)
    return contourLines(grid, levels ?? defaultLevels(grid))
  })
}

function computeBars(definition: BarsDefinition, reader: Reader): BarsData {
  const categories = reader.names(definition.categories, ['categories'], 'categories')
  const series = definition.series.map(({ label, values }, i) => {
    const numbers = reader.vector(values, ['series', i, 'values'], seriesName(label))
    if (numbers.length === categories.length) return { label, values: numbers }
    const message = `${seriesName(label)} has ${numbers.length} values for ${categories.length} categories`
    throw new FigureError('figure-shape', ['series', i, 'values'], message)
  })
  const rules = rulesOf(definition.lines, reader)
  // Bars stand on zero: their length is the quantity.
  const y = axisOf(reader, 'y', definition.y, [
    0,
    ...series.flatMap((one) => one.values),
    ...rules.map((rule) => rule.at),
  ])
  if (y.from > 0 || y.to < 0)
    throw new FigureError('figure-range', ['y'], `bars must start at 0, but y runs from ${y.from} to ${y.to}`)
  if (rules.some((rule) => rule.axis === 'x'))
    throw new FigureError('figure-shape', ['lines'], 'a bar chart has no x to put a line at; use y')
  const { title, alt } = definition
  return {
    plot: 'bars',
    title,
    alt,
    xLabel: definition.x.label ?? null,
    y,
    categories,
    series,
    rules,
    digits: definition.digits ?? null,
  }
}

function computeHeatmap(definition: HeatmapDefinition, reader: Reader): HeatmapData {
  const values = reader.matrix(definition.values, ['values'], 'values')
  const columnCount = values[0]?.length ?? 0
  const namesOf = (side: 'rows' | 'columns', count: number): string[] => {
    const given = definition[side]
    if (given === undefined) return Array.from({ length: count }, (_, i) => String(i))
    const names = reader.names(given, [side], side)
    if (names.length === count) return names
    throw new FigureError(
      'figure-shape',
      [side],
      `${side} has ${names.length} names, but values gives ${count} ${side}`,
    )
  }
  return {
    plot: 'heatmap',
    title: definition.title,
    alt: definition.alt,
    xLabel: definition.x.label ?? null,
    yLabel: definition.y.label ?? null,
    rows: namesOf('rows', values.length),
    columns: namesOf('columns', columnCount),
    values,
    digits: definition.digits,
  }
}

function curveStyle(
  series: { label: string; dashed: boolean; dots: boolean; labelAt?: string | undefined },
  i: number,
  reader: Reader,
): Omit<Curve, 'runs' | 'step' | 'joined'> {
  const { label, dashed, dots } = series
  const labelAt =
    series.labelAt === undefined
      ? null
      : reader.number(series.labelAt, ['series', i, 'labelAt'], `labelAt of ${seriesName(label)}`)
  return { label, dashed, dots, labelAt }
}

function additions(
  definition: LinesDefinition | PathsDefinition | ScatterDefinition,
  reader: Reader,
): { rules: Rule[]; marks: Mark[] } {
  const marks = definition.marks.map((mark, i) => ({
    x: reader.number(mark.x, ['marks', i, 'x'], `x of mark ${i + 1}`),
    y: reader.number(mark.y, ['marks', i, 'y'], `y of mark ${i + 1}`),
    label: mark.label ?? null,
  }))
  return { rules: rulesOf(definition.lines, reader), marks }
}

function rulesOf(lines: LinesDefinition['lines'], reader: Reader): Rule[] {
  return lines.map((line, i) => {
    const axis = line.x === undefined ? 'y' : 'x'
    const at = reader.number(line[axis] ?? '', ['lines', i, axis], `${axis} of line ${i + 1}`)
    return { axis, at, label: line.label ?? null }
  })
}

function* coordinates(
  runs: readonly (readonly (readonly (readonly [number, number])[])[] | null)[],
  axis: 0 | 1,
): Generator<number> {
  for (const parts of runs) for (const run of parts ?? []) for (const point of run) yield point[axis]
}

function nonEmpty<T>(runs: T[], path: Path, label: string): T[] {
  if (runs.length > 0) return runs
  throw new FigureError('figure-empty', path, `${seriesName(label)} has no finite point to draw`)
}

function seriesName(label: string): string {
  return `the series '${label}'`
}
