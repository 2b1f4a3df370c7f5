/** The `figure` and `dot` blocks: what an author may write. Expressions stay text here; `compute` turns them into numbers. */
import { z } from 'zod'
import { Expression, label, line, name, strict } from './spec-parts'
import { checkVary, moving } from './spec-vary'

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower case words joined by hyphens')
const number = z
  .string({ error: (issue) => (issue.input === undefined ? undefined : 'must be in quotes: number: "4.10"') })
  .regex(/^[A-Za-z]?\d+(\.\d+)*[a-z]?$/, 'must be a figure number such as "4.1"')

const described = { id, number: number.optional(), title: line, caption: line, alt: line }
const about = { ...described, ...moving }
const names = z.record(name, Expression).default({})

const ends = { from: Expression.optional(), to: Expression.optional() }
const Axis = strict({ ...ends, label: label.optional(), log: z.boolean().default(false), ticks: Expression.optional() })
const LinearAxis = strict({ ...ends, label: label.optional(), ticks: Expression.optional() })
const Named = strict({ label: label.optional() })

const Rule = strict({ x: Expression.optional(), y: Expression.optional(), label: label.optional() }).refine(
  (rule) => (rule.x === undefined) !== (rule.y === undefined),
  'needs either x (an upright rule) or y (a level one)',
)
const Mark = strict({ x: Expression, y: Expression, label: label.optional() })
const additions = { lines: z.array(Rule).default([]), marks: z.array(Mark).default([]) }

const style = { dashed: z.boolean().default(false), dots: z.boolean().default(false), labelAt: Expression.optional() }
const LineSeries = strict({
  label,
  value: Expression.optional(),
  points: Expression.optional(),
  samples: z.int().min(2, 'must be at least 2').max(2001, 'must be at most 2001').default(201),
  step: z.boolean().default(false),
  ...style,
}).refine(
  (series) => (series.value === undefined) !== (series.points === undefined),
  'needs either value (an expression in x) or points (an expression giving rows [x, y])',
)
const PathSeries = strict({ label, points: Expression, ...style })
const ScatterSeries = strict({ label, points: Expression, line: z.boolean().default(false), ...style })
const BarSeries = strict({ label, values: Expression })

const series = <T extends z.ZodType>(one: T) =>
  z.array(one).min(1, 'is empty').max(5, 'has more than five entries; split the figure')
/** Names as they stand, or an expression that gives them. */
const named = (most: number) =>
  z.union([
    z.array(z.coerce.string().trim().min(1, 'is empty')).min(1, 'is empty').max(most, `has more than ${most} entries`),
    line,
  ])

export const LinesDefinition = strict({
  ...about,
  plot: z.literal('lines'),
  let: names,
  x: Axis.prefault({}),
  y: Axis.prefault({}),
  series: series(LineSeries),
  ...additions,
}).superRefine((figure, context) => {
  checkVary(figure, context)
  const sampled = figure.series.some((one) => one.value !== undefined)
  if (sampled && (figure.x.from === undefined || figure.x.to === undefined))
    context.addIssue({ code: 'custom', path: ['x'], message: 'needs from and to, between which value is drawn' })
  if (sampled && 'x' in figure.let)
    context.addIssue({ code: 'custom', path: ['let', 'x'], message: 'hides the x of the curves; choose another name' })
})

export const PathsDefinition = strict({
  ...about,
  plot: z.literal('paths'),
  let: names,
  x: LinearAxis.prefault({}),
  y: LinearAxis.prefault({}),
  series: z.array(PathSeries).max(5, 'has more than five entries; split the figure').default([]),
  field: Expression.optional(),
  levels: Expression.optional(),
  ...additions,
}).superRefine((figure, context) => {
  checkVary(figure, context)
  const missing = (['x', 'y'] as const).filter(
    (axis) => figure[axis].from === undefined || figure[axis].to === undefined,
  )
  if (figure.field !== undefined)
    for (const axis of missing)
      context.addIssue({ code: 'custom', path: [axis], message: 'needs from and to, between which the field is drawn' })
  if (figure.field === undefined && figure.series.length === 0)
    context.addIssue({ code: 'custom', path: ['series'], message: 'is empty, and there is no field either' })
})

export const ScatterDefinition = strict({
  ...about,
  plot: z.literal('scatter'),
  let: names,
  x: LinearAxis.prefault({}),
  y: LinearAxis.prefault({}),
  series: series(ScatterSeries),
  ...additions,
}).superRefine(checkVary)

export const BarsDefinition = strict({
  ...about,
  plot: z.literal('bars'),
  let: names,
  x: Named.prefault({}),
  y: LinearAxis.prefault({}),
  categories: named(24),
  series: series(BarSeries),
  digits: z.int().min(0, 'must be 0 to 4').max(4, 'must be 0 to 4').optional(),
  lines: additions.lines,
}).superRefine(checkVary)

export const HeatmapDefinition = strict({
  ...about,
  plot: z.literal('heatmap'),
  let: names,
  x: Named.prefault({}),
  y: Named.prefault({}),
  values: Expression,
  rows: named(60).optional(),
  columns: named(60).optional(),
  digits: z.int().min(0, 'must be 0 to 4').max(4, 'must be 0 to 4').default(2),
}).superRefine(checkVary)

const kinds = ['lines', 'paths', 'scatter', 'bars', 'heatmap']
export const PlotDefinition = z.discriminatedUnion(
  'plot',
  [LinesDefinition, PathsDefinition, ScatterDefinition, BarsDefinition, HeatmapDefinition],
  { error: (issue) => (issue.code === 'invalid_union' ? `must be one of ${kinds.join(', ')}` : undefined) },
)

export const DotDefinition = strict({ ...described, graph: line })

export type PlotDefinition = z.infer<typeof PlotDefinition>
export type LinesDefinition = z.infer<typeof LinesDefinition>
export type PathsDefinition = z.infer<typeof PathsDefinition>
export type ScatterDefinition = z.infer<typeof ScatterDefinition>
export type BarsDefinition = z.infer<typeof BarsDefinition>
export type HeatmapDefinition = z.infer<typeof HeatmapDefinition>
export type AxisDefinition = z.infer<typeof Axis>
export type DotDefinition = z.infer<typeof DotDefinition>
