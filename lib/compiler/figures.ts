/** `figure` and `dot` blocks to drawings: expressions are evaluated here, drawn by `lib/figures`. */
import {
  computePlot,
  describeValues,
  DotDefinition,
  drawDiagram,
  drawPlot,
  evaluator,
  FigureError,
  PlotDefinition,
  tryPlot,
  type Evaluate,
} from '@/lib/figures'
import type { Figure } from '@/lib/deck'
import type { Made } from './blocks'
import { hash, richText, type Setting } from './items/base'
import { validate, type YamlBlock } from './parse/yaml'
import type { Place } from './problems'

export function compilePlot(setting: Setting, block: YamlBlock): Made {
  const definition = validate(block, PlotDefinition, 'this figure', setting.problems)
  if (!definition) return { kind: 'nothing' }
  const evaluate = evaluator()
  try {
    const data = computePlot(definition, evaluate)
    const interactive = definition.vary.length > 0
    const room = interactive ? tryValues(setting, block, definition, evaluate) : null
    return figure(setting, block, definition, {
      kind: 'plot',
      interactive,
      definition: interactive ? definition : null,
      room,
      shown: data.shown,
      wide: drawPlot(data, 'wide'),
      narrow: drawPlot(data, 'narrow'),
    })
  } catch (error) {
    if (!(error instanceof FigureError)) throw error
    reportFault(setting, block, definition.id, error, '')
    return { kind: 'nothing' }
  }
}

/** A reader's hand reaches values an author did not think of: the compiler goes there first. */
function tryValues(setting: Setting, block: YamlBlock, definition: PlotDefinition, evaluate: Evaluate): Figure['room'] {
  const { faults, jumps, room } = tryPlot(definition, evaluate)
  for (const { error, values } of faults)
    reportFault(setting, block, definition.id, error, ` with ${describeValues(values)}`)
  for (const { axis, values } of jumps) {
    const [one, other] = values.map(describeValues)
    setting.problems.warn(
      block.place([axis]),
      'figure-jumps',
      `figure '${definition.id}': the ${axis} axis has other ends with ${other} than with ${one}, so that the picture would jump`,
      `give ${axis} a \`from\` and a \`to\` that hold for all values`,
    )
  }
  return room
}

function reportFault(setting: Setting, block: YamlBlock, id: string, error: FigureError, when: string): void {
  setting.problems.error(
    block.place(error.path),
    error.code,
    `figure '${id}'${when}: ${error.message}`,
    when === '' ? 'see docs/writing-content.md, figure' : 'every value a reader can choose must give a picture',
  )
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

type Drawn = Pick<Figure, 'kind' | 'interactive' | 'definition' | 'room' | 'shown' | 'wide' | 'narrow'>
const diagram = { kind: 'diagram' as const, interactive: false, definition: null, room: null, shown: [] }

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
