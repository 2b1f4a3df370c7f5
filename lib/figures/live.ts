/** What the browser needs to draw a figure again: no schema, no Graphviz. The page loads it when a figure asks for it. */
import { computePlot } from './compute'
import type { Shown } from './data'
import { drawPlot } from './draw'
import { evaluator } from './evaluate'
import type { Width } from './frame'
import { Memory } from './memory'
import type { PlotDefinition } from './spec'
import type { Values } from './vary'

export interface Drawing {
  wide: string
  narrow: string
  shown: Shown[]
}

/** Draws for these values, in the widths asked for. Throws a FigureError where the figure cannot be computed. */
export type LivePlot = <W extends Width>(values: Values, widths: readonly W[]) => Pick<Drawing, W | 'shown'>

export function livePlot(definition: PlotDefinition): LivePlot {
  const evaluate = evaluator()
  const memory = new Memory()
  return <W extends Width>(values: Values, widths: readonly W[]) => {
    const computed = computePlot(definition, evaluate, values, memory)
    const data = { ...computed, alt: altOf(definition, values) }
    const drawn = Object.fromEntries(widths.map((width) => [width, drawPlot(data, width)])) as Record<W, string>
    return { ...drawn, shown: data.shown } as Pick<Drawing, W | 'shown'>
  }
}

/** The author has described the picture of the first values. */
function altOf({ alt, vary }: PlotDefinition, values: Values): string {
  const parts = vary.map(({ label, name }) => `${label} ${values[name]}`)
  return vary.every(({ name, start }) => values[name] === start)
    ? alt
    : `Drawn for ${parts.join(', ')}. With the first values: ${alt}`
}
