/** Diagrams from DOT sources, laid out once for each of two widths: a smaller page gets another layout, not smaller text. */
import { append, breakLabels, breakLines } from './dot-source'
import { sizes, type Width } from './frame'
import { layOut, type Layout } from './graphviz'
import { paintDiagram, sizeOf } from './paint-diagram'

export type Diagram =
  | { ok: true; wide: string; narrow: string; warnings: string[] }
  /** `line` counts from 1 in the source; null where Graphviz names none. */
  | { ok: false; message: string; line: number | null }

const longestSource = 20_000

export async function drawDiagram(source: string, alt: string): Promise<Diagram> {
  if (source.length > longestSource)
    return {
      ok: false,
      line: null,
      message: `the graph has ${source.length} characters; at most ${longestSource} are drawn`,
    }
  const plain = await layOut(source)
  if (!plain.ok) return plain
  const wide = await fitting(source, 'wide', plain.layout)
  const narrow = await fitting(source, 'narrow', plain.layout)
  const tooWide = [wide, narrow].filter((one) => one.excess > 0)
  return {
    ok: true,
    wide: paintDiagram(wide.layout, 'wide', alt),
    narrow: paintDiagram(narrow.layout, 'narrow', alt),
    warnings: tooWide.map(
      (one) =>
        `the diagram is ${Math.ceil(one.excess)} px too wide for ${one.room} px; use shorter labels or fewer nodes side by side`,
    ),
  }
}

/** Ways to save width, the gentlest first: broken labels, from top to bottom, tighter. */
const remedies: { most: number | null; statements: string }[] = [
  { most: 16, statements: '' },
  { most: null, statements: 'rankdir=TB' },
  { most: 16, statements: 'rankdir=TB' },
  { most: 12, statements: 'rankdir=TB; nodesep=0.18; ranksep=0.36' },
  { most: 8, statements: 'rankdir=TB; nodesep=0.12; ranksep=0.32' },
]

function edited(source: string, layout: Layout, { most, statements }: (typeof remedies)[number]): string {
  if (most === null) return append(source, statements)
  // A node without a label of its own shows its name.
  const names = layout.objects.filter(
    (object) => object.label === '\\N' && object.name.length > most && !/["\\]/.test(object.name),
  )
  const labels = names.map(({ name }) => `"${name}" [label="${breakLines(name, most)}"]`)
  return append(breakLabels(source, most), [...labels, statements].join('\n'))
}

/** The first layout that fits, else the narrowest. */
async function fitting(
  source: string,
  width: Width,
  plain: Layout,
): Promise<{ layout: Layout; excess: number; room: number }> {
  const room = sizes[width].width
  let best = { layout: plain, excess: sizeOf(plain).width - room, room }
  for (const remedy of remedies) {
    if (best.excess <= 0) break
    const next = await layOut(edited(source, plain, remedy))
    if (!next.ok) continue
    const excess = sizeOf(next.layout).width - room
    if (excess < best.excess) best = { layout: next.layout, excess, room }
  }
  return best
}
