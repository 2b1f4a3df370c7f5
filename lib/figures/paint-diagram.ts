/** Graphviz's operations as SVG of our own: only shapes and escaped text pass, in the page's colours. */
import { sideStep } from './edge-labels'
import { holds } from './geometry'
import type { Layout, Operation } from './graphviz'
import { circle, drawing, escapeXml, path, rect, round, scripted } from './svg'

const margin = 2
type Kind = 'cluster' | 'node' | 'edge' | 'arrow'

export function sizeOf(layout: Layout): { width: number; height: number } {
  const [left = 0, bottom = 0, right = 0, top = 0] = layout.bb
  return { width: right - left + 2 * margin, height: top - bottom + 2 * margin }
}

export function paintDiagram(layout: Layout, kind: string, alt: string): string {
  const { width, height } = sizeOf(layout)
  const [left = 0, , right = 0, top = 0] = layout.bb
  const brush = new Brush(
    (x) => x - left + margin,
    (y) => top - y + margin,
  )
  const clusters = layout.objects.filter((object) => object.name.startsWith('cluster'))
  const nodes = layout.objects.filter((object) => !object.name.startsWith('cluster'))
  return drawing(`diagram ${kind}`, width, height, alt, [
    ...clusters.map((cluster) => brush.shapes(cluster._draw_, 'cluster')),
    ...layout.edges.map(
      (edge) =>
        brush.shapes(edge._draw_, 'edge') + brush.shapes(edge._hdraw_, 'arrow') + brush.shapes(edge._tdraw_, 'arrow'),
    ),
    ...nodes.map((node) => brush.shapes(node._draw_, 'node')),
    ...nodes.map((node) => brush.texts(node._ldraw_, 'name')),
    ...clusters.map((cluster) => brush.texts(cluster._ldraw_, 't3')),
    ...layout.edges.map((edge) =>
      [
        brush.texts(edge._ldraw_, 't2 halo', sideStep(edge, [left, right])),
        brush.texts(edge._hldraw_, 't2 halo'),
        brush.texts(edge._tldraw_, 't2 halo'),
      ].join(''),
    ),
    brush.texts(layout._ldraw_, 't3'),
  ])
}

class Brush {
  constructor(
    readonly x: (x: number) => number,
    readonly y: (y: number) => number,
  ) {}

  shapes(operations: readonly Operation[], kind: Kind): string {
    let dashed = false
    return operations
      .map((operation) => {
        if (operation.op === 'S')
          dashed =
            operation.style === 'dashed' || operation.style === 'dotted' || (dashed && operation.style !== 'solid')
        return this.shape(operation, kind, dashed ? ' dash' : '')
      })
      .join('')
  }

  private shape(operation: Operation, kind: Kind, dash: string): string {
    switch (operation.op) {
      case 'E':
      case 'e':
        return this.ellipse(operation, kind, dash)
      case 'P':
      case 'p':
        return this.polygon(operation, `${kind}${operation.op === 'P' ? ' filled' : ''}${dash}`)
      case 'L':
        return path(`${kind}${dash}`, `M${operation.points.map((point) => this.point(point)).join('L')}`)
      case 'B':
      case 'b': {
        const [first, ...rest] = operation.points.map((point) => this.point(point))
        return path(`${kind}${dash}`, `M${first ?? ''}C${rest.join(' ')}`)
      }
      default:
        return ''
    }
  }

  private point([x, y]: readonly [number, number]): string {
    return `${round(this.x(x))} ${round(this.y(y))}`
  }

  private ellipse(
    { op, rect: [x, y, rx, ry] }: Extract<Operation, { op: 'E' | 'e' }>,
    kind: Kind,
    dash: string,
  ): string {
    const filled = op === 'E' ? ' filled' : ''
    const dot = filled && rx < 4 ? ' dot' : filled
    if (Math.abs(rx - ry) < 0.1) return circle(`${kind}${dot}${dash}`, this.x(x), this.y(y), rx)
    return `<ellipse class="${kind}${dot}${dash}" cx="${round(this.x(x))}" cy="${round(this.y(y))}" rx="${round(rx)}" ry="${round(ry)}"/>`
  }

  /** A box gets the corners of the page's own controls. */
  private polygon({ points }: Extract<Operation, { op: 'P' | 'p' | 'L' | 'B' | 'b' }>, className: string): string {
    const xs = points.map(([x]) => this.x(x))
    const ys = points.map(([, y]) => this.y(y))
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
    const inside = { left: left + 0.5, right: right - 0.5, top: top + 0.5, bottom: bottom - 0.5 }
    const cornersOnly = points.every(
      (_, i) =>
        !holds({ ...inside, top: -Infinity, bottom: Infinity }, [xs[i]!, 0]) &&
        !holds({ ...inside, left: -Infinity, right: Infinity }, [0, ys[i]!]),
    )
    if (points.length === 4 && cornersOnly) return rect(className, left, top, right - left, bottom - top, 4)
    return path(className, `M${points.map((point) => this.point(point)).join('L')}Z`)
  }

  texts(operations: readonly Operation[], className: string, aside = 0): string {
    let style = ''
    return operations
      .map((operation) => {
        if (operation.op === 't')
          style = (operation.fontchar & 1 ? ' strong' : '') + (operation.fontchar & 2 ? ' slanted' : '')
        if (operation.op !== 'T') return ''
        const anchor = { l: '', c: ' text-anchor="middle"', r: ' text-anchor="end"' }[operation.align]
        const [x, y] = operation.pt
        return `<text class="${escapeXml(className + style)}" x="${round(this.x(x + aside))}" y="${round(this.y(y))}"${anchor}>${scripted(operation.text, className === 'name' ? 14 : 13)}</text>`
      })
      .join('')
  }
}
