/** Trying a figure with every choice and with sliders at positions all along, before a reader does. */
import { computePlot } from './compute'
import { coarseGrid } from './contour'
import type { Axis, Evaluate, PlotData } from './data'
import { drawPlot } from './draw'
import { FigureError } from './error'
import { sizes, type Width } from './frame'
import { Memory } from './memory'
import type { PlotDefinition } from './spec'
import type { Varied } from './spec-vary'
import { positionsOf, type Values, type VariedValue } from './vary'

/** Computing so many pictures takes a second at worst. */
const mostPictures = 160

export interface Trial {
  /** What cannot be computed, once for each place, with the first values at which it cannot. */
  faults: { error: FigureError; values: Values }[]
  /** Axes whose ends are not the same in all pictures. */
  jumps: { axis: 'x' | 'y'; values: readonly [Values, Values] }[]
  /** Height of the tallest picture in pixels, so that a page can keep its place. */
  room: { wide: number; narrow: number }
}

export function tryPlot(definition: PlotDefinition, evaluate: Evaluate): Trial {
  const faults = new Map<string, Trial['faults'][number]>()
  const pictures: { values: Values; data: PlotData }[] = []
  const memory = new Memory()
  for (const values of combinations(definition.vary)) {
    try {
      pictures.push({ values, data: computePlot(definition, evaluate, values, memory, coarseGrid) })
    } catch (error) {
      if (!(error instanceof FigureError)) throw error
      const place = error.path.join('.')
      if (!faults.has(place)) faults.set(place, { error, values })
    }
  }
  const room = (width: Width) => Math.max(0, ...pictures.map(({ data }) => heightOf(data, width)))
  return {
    faults: [...faults.values()],
    jumps: jumpsOf(pictures),
    room: { wide: room('wide'), narrow: room('narrow') },
  }
}

/** Plots with two axes are of one height; bars and cells take what they need. */
function heightOf(data: PlotData, width: Width): number {
  if (data.plot !== 'bars' && data.plot !== 'heatmap') return sizes[width].height
  return Number(/ height="(\d+)"/.exec(drawPlot(data, width))?.[1] ?? 0)
}

/** 'rate = 0.3, rule = adam' */
export function describeValues(values: Values): string {
  return Object.entries(values)
    .map(([name, value]) => `${name} = ${value}`)
    .join(', ')
}

/**
 * Every choice with as many positions of the sliders as the number of pictures allows. Sliders vary fastest: a choice
 * mostly changes more of what need not be computed again.
 */
export function combinations(vary: readonly Varied[]): Values[] {
  const choices = vary.filter((one) => one.kind === 'choice')
  const sliders = vary.filter((one) => one.kind === 'slider')
  const chosen = choices.reduce((product, { oneOf }) => product * oneOf.length, 1)
  const each = Math.max(3, Math.floor((mostPictures / chosen) ** (1 / Math.max(1, sliders.length))) - 1)
  return [...choices, ...sliders].reduce<Record<string, VariedValue>[]>(
    (all, one) => all.flatMap((values) => positionsOf(one, each).map((value) => ({ ...values, [one.name]: value }))),
    [{}],
  )
}

function jumpsOf(pictures: readonly { values: Values; data: PlotData }[]): Trial['jumps'] {
  const [first, ...others] = pictures
  if (!first) return []
  return (['x', 'y'] as const).flatMap((axis) => {
    const other = others.find(({ data }) => !sameEnds(axisOf(first.data, axis), axisOf(data, axis)))
    return other ? [{ axis, values: [first.values, other.values] as const }] : []
  })
}

function axisOf(data: PlotData, axis: 'x' | 'y'): Axis | null {
  if (data.plot === 'heatmap') return null
  if (data.plot === 'bars') return axis === 'y' ? data.y : null
  return data[axis]
}

function sameEnds(a: Axis | null, b: Axis | null): boolean {
  return a?.from === b?.from && a?.to === b?.to
}
