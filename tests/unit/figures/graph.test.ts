import { describe, expect, test } from 'vitest'
import { layOutGraph, lineHeight } from '@/lib/figures'

const below = 'recall 100 %'
const node = (name: string, label = name) => ({ name, label })

describe('a graph of boxes', () => {
  test('runs from left to right: what is required stands before what requires it', async () => {
    const nodes = [node('descent', 'Gradient descent'), node('momentum'), node('rmsprop'), node('adam')]
    const edges = [
      ['descent', 'momentum'],
      ['descent', 'rmsprop'],
      ['momentum', 'adam'],
      ['rmsprop', 'adam'],
    ] as const
    const { width, height, boxes, edges: drawn } = await layOutGraph(nodes, edges, { room: 736, below })
    const [descent, momentum, rmsprop, adam] = boxes
    expect(descent!.x + descent!.width).toBeLessThan(momentum!.x)
    expect(momentum!.x + momentum!.width).toBeLessThan(adam!.x)
    expect(momentum!.x + momentum!.width / 2).toBeCloseTo(rmsprop!.x + rmsprop!.width / 2, 0)
    const [upper, lower] = [momentum!, rmsprop!].sort((a, b) => a.y - b.y)
    expect(upper!.y + upper!.height).toBeLessThan(lower!.y)
    // One line of label and one below it, and 8 above and below.
    expect(adam!.height).toBeCloseTo(2 * lineHeight + 16, 0)
    for (const { x, y, width: w, height: h } of boxes) {
      expect(x).toBeGreaterThanOrEqual(0)
      expect(y).toBeGreaterThanOrEqual(0)
      expect(x + w).toBeLessThanOrEqual(width)
      expect(y + h).toBeLessThanOrEqual(height)
    }
    expect(drawn).toHaveLength(4)
    for (const { line, arrow } of drawn) {
      expect(line).toMatch(/^M[\d.]+ [\d.]+C[\d. ]+$/)
      expect(arrow).toMatch(/^M[\d.]+ [\d.]+(L[\d.]+ [\d.]+)+Z$/)
    }
  })

  test('breaks labels, then turns downwards, until it fits', async () => {
    const long = ['a', 'b', 'c', 'd', 'e'].map((name) => node(name, `Convolutional networks ${name}`))
    const chain = long.slice(1).map(({ name }, i) => [long[i]!.name, name] as const)
    const wide = await layOutGraph(long, chain, { room: 1200, below })
    expect(wide.boxes[0]!.lines).toEqual(['Convolutional', 'networks a'])
    expect(wide.boxes[4]!.x).toBeGreaterThan(wide.boxes[0]!.x)
    const narrow = await layOutGraph(long, chain, { room: 300, below })
    expect(narrow.width).toBeLessThanOrEqual(300)
    expect(narrow.boxes[4]!.y).toBeGreaterThan(narrow.boxes[0]!.y)
  })

  test('takes any name and label', async () => {
    const { boxes } = await layOutGraph([node('a"b', 'x "y" <z>')], [], { room: 400, below })
    expect(boxes).toMatchObject([{ name: 'a"b', lines: ['x "y" <z>'] }])
  })
})
