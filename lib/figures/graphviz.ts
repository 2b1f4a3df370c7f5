/** The one door to Graphviz (WebAssembly): a DOT source in, the drawing's primitive operations out. */
import { instance, type RenderOptions } from '@viz-js/viz'
import { z } from 'zod'

const Coordinates = z.tuple([z.number(), z.number()])
const Operation = z.discriminatedUnion('op', [
  z.object({ op: z.enum(['E', 'e']), rect: z.tuple([z.number(), z.number(), z.number(), z.number()]) }),
  z.object({ op: z.enum(['P', 'p', 'L', 'B', 'b']), points: z.array(Coordinates) }),
  z.object({ op: z.literal('T'), pt: Coordinates, align: z.enum(['l', 'c', 'r']), text: z.string() }),
  z.object({ op: z.literal('S'), style: z.string() }),
  z.object({ op: z.literal('t'), fontchar: z.int() }),
  // Fonts and colours of the graph are not taken over: the page has its own. Pictures are not drawn.
  z.object({ op: z.enum(['F', 'c', 'C', 'I']) }),
])
const operations = z.array(Operation).default([])
const parts = {
  _draw_: operations,
  _ldraw_: operations,
  _hdraw_: operations,
  _tdraw_: operations,
  _hldraw_: operations,
  _tldraw_: operations,
}
const Layout = z.object({
  ...parts,
  bb: z.string().transform((text) => text.split(',').map(Number)),
  objects: z.array(z.object({ ...parts, name: z.string(), label: z.string().default('') })).default([]),
  edges: z.array(z.object(parts)).default([]),
})
export type Operation = z.infer<typeof Operation>
export type Layout = z.infer<typeof Layout>

export type LayoutResult = { ok: true; layout: Layout } | { ok: false; message: string; line: number | null }

/** Only measures: Arial is what Graphviz knows that comes nearest to the page's own face, and is a little wider. */
const measuredFont = { fontname: 'Arial' }
const defaults = {
  graphAttributes: { ...measuredFont, fontsize: 13, nodesep: 0.3, ranksep: 0.42, pad: 0 },
  nodeAttributes: { ...measuredFont, fontsize: 14, shape: 'box', height: 0.4, width: 0.4, margin: '0.14,0.06' },
  edgeAttributes: { ...measuredFont, fontsize: 13, arrowsize: 0.65 },
} satisfies RenderOptions

export async function layOut(source: string): Promise<LayoutResult> {
  const viz = await instance()
  const result = viz.render(source, { ...defaults, format: 'json' })
  const error = result.errors.find((one) => one.level === 'error')
  if (result.status === 'success' && !error) return { ok: true, layout: Layout.parse(JSON.parse(result.output)) }
  const message = error?.message ?? 'Graphviz could not draw it'
  const line = /in line (\d+)/.exec(message)
  return { ok: false, message: message.replace(/ in line \d+/, ''), line: line ? Number(line[1]) : null }
}
