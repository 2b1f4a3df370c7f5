/** What the browser needs to draw a figure again: no schema, no Graphviz. The page loads it when a figure asks for it. */
import { computePlot } from './compute'
import type { Shown } from './data'
import { drawPlot } from './draw'
import { evaluator } from './evaluate'
import { Memory } from './memory'
import type { PlotDefinition } from './spec'
import type { Values } from './vary'

export interface Drawing {
  wide: string
  narrow: string
  shown: Shown[]
}

/** Draws a figure for any values of what it varies. Throws a FigureError where it cannot be computed. */
export function livePlot(definition: PlotDefinition): (values: Values) => Drawing {
  const evaluate = evaluator()
  const memory = new Memory()
  return (values) => {
    const computed = computePlot(definition, evaluate, values, memory)
    const data = { ...computed, alt: altOf(definition, values) }
    return { wide: drawPlot(data, 'wide'), narrow: drawPlot(data, 'narrow'), shown: data.shown }
  }
}

/** The author has described the picture of the first values. */
function altOf({ alt, vary }: PlotDefinition, values: Values): string {
  const parts = vary.map(({ label, name }) => `${label} ${values[name]}`)
  return vary.every(({ name, start }) => values[name] === start)
    ? alt
    : `Drawn for ${parts.join(', ')}. With the first values: ${alt}`
}
