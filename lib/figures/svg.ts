/** Writes SVG. Numbers are rounded, text is escaped, and colours come only from classes of the page's style sheet. */
import { fontSize, scriptParts, scriptScale } from './text-width'

/** Tenths of a pixel are finer than a screen shows. */
export function round(value: number): string {
  const text = value.toFixed(1).replace(/\.0$/, '')
  return text === '-0' ? '0' : text
}

/** For text and attributes; characters that XML forbids are dropped. */
export function escapeXml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}

export type Anchor = 'start' | 'middle' | 'end'

/** `y` is the baseline. */
export function textAt(
  x: number,
  y: number,
  content: string,
  options: { anchor?: Anchor; class?: string; size?: number; turned?: boolean } = {},
): string {
  const { anchor = 'start', size = fontSize, turned = false } = options
  const attributes = [
    options.class ? ` class="${options.class}"` : '',
    ` x="${round(x)}" y="${round(y)}"`,
    anchor === 'start' ? '' : ` text-anchor="${anchor}"`,
    turned ? ` transform="rotate(-90 ${round(x)} ${round(y)})"` : '',
  ]
  return `<text${attributes.join('')}>${scripted(content, size)}</text>`
}

/** Sub- and superscripts as shifted spans; the shift is taken back by the part that follows. */
export function scripted(content: string, size: number): string {
  let height = 0
  return scriptParts(content)
    .map(({ text, shift }) => {
      const wanted = shift === 'sub' ? size * 0.2 : shift === 'super' ? -size * 0.34 : 0
      const dy = wanted - height
      height = wanted
      if (shift === 'none') return dy === 0 ? escapeXml(text) : `<tspan dy="${round(dy)}">${escapeXml(text)}</tspan>`
      return `<tspan dy="${round(dy)}" font-size="${round(size * scriptScale)}">${escapeXml(text)}</tspan>`
    })
    .join('')
}

export function path(className: string, d: string): string {
  return d === '' ? '' : `<path class="${className}" d="${d}"/>`
}

export function polyline(points: readonly (readonly [number, number])[]): string {
  return points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('')
}

export function rect(className: string, x: number, y: number, width: number, height: number, radius = 0): string {
  const corner = radius === 0 ? '' : ` rx="${round(radius)}"`
  return `<rect class="${className}" x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}"${corner}/>`
}

export function circle(className: string, x: number, y: number, radius: number): string {
  return `<circle class="${className}" cx="${round(x)}" cy="${round(y)}" r="${round(radius)}"/>`
}

/** The whole drawing, of a fixed size: it is drawn anew for another width, never scaled. */
export function drawing(kind: string, width: number, height: number, alt: string, body: readonly string[]): string {
  const [w, h] = [Math.ceil(width), Math.ceil(height)]
  return `<svg class="chart ${kind}" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}" role="img" aria-label="${escapeXml(alt)}">${body.join('')}</svg>`
}
