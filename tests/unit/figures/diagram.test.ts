import { describe, expect, test } from 'vitest'
import { drawDiagram } from '@/lib/figures'
import { append, breakLabels, breakLines } from '@/lib/figures/dot-source'
import { elements } from './helpers'

async function drawn(source: string) {
  const diagram = await drawDiagram(source, 'A diagram.')
  if (!diagram.ok) throw new Error(diagram.message)
  return diagram
}

describe('drawDiagram', () => {
  test('draws nodes, edges and labels in the page’s own classes', async () => {
    const { wide } = await drawn('digraph { rankdir=LR; input -> model [label="feeds"]; model -> loss [style=dashed] }')
    expect(elements(wide, 'rect').map((rect) => rect.class)).toEqual(['node', 'node', 'node'])
    expect(elements(wide, 'path').filter((path) => path.class === 'edge')).toHaveLength(1)
    expect(elements(wide, 'path').filter((path) => path.class === 'edge dash')).toHaveLength(1)
    for (const text of ['input', 'model', 'loss', 'feeds']) expect(wide).toContain(`>${text}</text>`)
    expect(wide).toMatch(/^<svg class="chart diagram wide" .* role="img" aria-label="A diagram."/)
  })

  test('lets nothing through but shapes and escaped text', async () => {
    const { wide } = await drawn(`digraph {
      graph [URL="javascript:alert(1)", stylesheet="https://example.org/a.css", bgcolor=red, fontname="Evil"]
      a [label="</text><script>alert(1)</script>", URL="javascript:alert(2)", tooltip="x", fillcolor="#ff0000", style=filled, image="a.png"]
      a -> b [href="https://example.org", color=blue, label=<<b>bold</b>>]
    }`)
    expect(wide).not.toMatch(/href|javascript:|<a |<style|<image|<title|https?:|#ff0000|fill="|Evil/)
    expect(wide).not.toContain('<script')
    expect(wide).toContain('&#60;script&#62;')
  })

  test('is laid out again from top to bottom where a phone has no room for it', async () => {
    const chain =
      'digraph { rankdir=LR; "raw measurements" -> "cleaned features" -> "trained model" -> "calibrated scores" }'
    const { wide, narrow, warnings } = await drawn(chain)
    const [wideBox, narrowBox] = [wide, narrow].map((svg) => elements(svg, 'svg')[0]!)
    expect(Number(wideBox!.width)).toBeGreaterThan(326)
    expect(Number(wideBox!.width)).toBeLessThanOrEqual(608)
    expect(Number(narrowBox!.width)).toBeLessThanOrEqual(326)
    expect(Number(narrowBox!.height)).toBeGreaterThan(Number(wideBox!.height))
    expect(narrow).not.toContain('transform')
    expect(warnings).toEqual([])
  })

  test('warns where no layout fits', async () => {
    const row = Array.from({ length: 12 }, (_, i) => `root -> leaf${i}`).join('; ')
    const { warnings } = await drawn(`digraph { ${row} }`)
    expect(warnings.at(-1)).toMatch(
      /^the diagram is \d+ px too wide for 326 px; use shorter labels or fewer nodes side by side$/,
    )
  })

  test('names the line of a mistake', async () => {
    expect(await drawDiagram('digraph {\n  a -> b\n  b -> [\n}', '')).toMatchObject({
      ok: false,
      line: 3,
      message: expect.stringContaining('syntax error') as string,
    })
  })
})

describe('edits of a source', () => {
  test('statements go before the last brace that is neither text nor comment', () => {
    expect(append('digraph { a [label="}"] } // }', 'x=1')).toBe('digraph { a [label="}"] \nx=1\n} // }')
    expect(append('digraph { subgraph s { b } /* } */ }', 'x=1')).toBe('digraph { subgraph s { b } /* } */ \nx=1\n}')
  })

  test('only quoted labels are broken, at spaces', () => {
    expect(breakLabels('a [label="remember the direction" id="two words here"]', 12)).toBe(
      'a [label="remember the\\ndirection" id="two words here"]',
    )
    expect(breakLabels('"label" -> "a long name"', 4)).toBe('"label" -> "a long name"')
  })

  test('labels with lines or records of their own stay as they are', () => {
    expect(breakLines('one two\\nthree', 3)).toBe('one two\\nthree')
    expect(breakLines('<f0> left|right side', 3)).toBe('<f0> left|right side')
  })
})
