/** `figure` and `dot` blocks to drawings: expressions are evaluated here, drawn by `lib/figures`. */
import { evaluate, functions, parse } from '@/lib/expression'
import {
  computePlot,
  DotDefinition,
  drawDiagram,
  drawPlot,
  FigureError,
  PlotDefinition,
  type Evaluate,
} from '@/lib/figures'
import type { Figure } from '@/lib/deck'
import type { Made } from './blocks'
import { hash, richText, type Setting } from './items/base'
import { validate, type YamlBlock } from './parse/yaml'
import type { Place } from './problems'

/** Throws what is wrong in plain words; `computePlot` knows which series and line it belongs to. */
const evaluateText: Evaluate = (source, scope) => {
  const parsed = parse(source)
  if (!parsed.ok) throw new Error(`${parsed.problem.message} (character ${parsed.problem.at + 1})`)
  const result = evaluate(parsed.value, scope, functions)
  if (!result.ok) throw new Error(result.problem.message)
  return result.value
}

export function compilePlot(setting: Setting, block: YamlBlock): Made {
  const definition = validate(block, PlotDefinition, 'this figure', setting.problems)
  if (!definition) return { kind: 'nothing' }
  try {
    const data = computePlot(definition, evaluateText)
    const interactive = definition.vary.length > 0
    return figure(setting, block, definition, {
      kind: 'plot',
      interactive,
      definition: interactive ? definition : null,
      shown: data.shown,
      wide: drawPlot(data, 'wide'),
      narrow: drawPlot(data, 'narrow'),
    })
  } catch (error) {
    if (!(error instanceof FigureError)) throw error
    setting.problems.error(
      block.place(error.path),
      error.code,
      `figure '${definition.id}': ${error.message}`,
      'see docs/writing-content.md, figure',
    )
    return { kind: 'nothing' }
  }
}

export async function compileDot(setting: Setting, block: YamlBlock): Promise<Made> {
  const definition = validate(block, DotDefinition, 'this diagram', setting.problems)
  if (!definition) return { kind: 'nothing' }
  const drawn = await drawDiagram(definition.graph, definition.alt)
  const place = block.place(['graph'])
  if (!drawn.ok) {
    // The body of a `graph: |` block begins on the line after it.
    const at = drawn.line === null ? place : { ...place, line: place.line + drawn.line }
    setting.problems.error(
      at,
      'dot',
      `diagram '${definition.id}': ${drawn.message}`,
      'write a graph in the DOT language of Graphviz',
    )
    return { kind: 'nothing' }
  }
  for (const warning of drawn.warnings)
    setting.problems.warn(place, 'dot-wide', `'${definition.id}': ${warning}`, 'a diagram must fit a phone')
  return figure(setting, block, definition, { ...diagram, wide: drawn.wide, narrow: drawn.narrow })
}

/** A Graphviz source as other notes have it: drawn where it can be, shown as code where not. */
export async function compileForeignDot(setting: Setting, place: Place, source: string): Promise<Made> {
  const drawn = await drawDiagram(source, 'Diagram')
  if (!drawn.ok) {
    setting.problems.warn(place, 'dot', `the diagram cannot be drawn: ${drawn.message}`, 'it is shown as code')
    return { kind: 'code' }
  }
  const id = `${setting.page}/diagram-${hash(source)}`
  const caption = { markdown: '', html: '', text: '' }
  return {
    kind: 'figure',
    figure: {
      id,
      number: null,
      page: setting.page,
      title: '',
      caption,
      alt: 'Diagram',
      ...diagram,
      wide: drawn.wide,
      narrow: drawn.narrow,
    },
  }
}

type Drawn = Pick<Figure, 'kind' | 'interactive' | 'definition' | 'shown' | 'wide' | 'narrow'>
const diagram = { kind: 'diagram' as const, interactive: false, definition: null, shown: [] }

interface Described {
  id: string
  number?: string | undefined
  title: string
  caption: string
  alt: string
}

function figure(setting: Setting, block: YamlBlock, about: Described, drawn: Drawn): Made {
  return {
    kind: 'figure',
    figure: {
      id: about.id,
      number: about.number ?? null,
      page: setting.page,
      title: about.title,
      caption: richText(setting, block.place(['caption']), about.caption, true),
      alt: about.alt,
      ...drawn,
    },
  }
}
