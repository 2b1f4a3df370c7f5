/**
 * A matrix as shaded cells with their numbers: dark text on light shades, light text on dark ones. Where a value is
 * negative, one colour stands for each sign and a key below tells which.
 */
import type { HeatmapData } from './data'
import { sizes, type Width } from './frame'
import { fixed, withoutLeadingZero } from './numbers'
import { isSigned, keyHeight, shades, signKey } from './shades'
import { drawing, rect, textAt } from './svg'
import { textWidth } from './text-width'

const gap = 2
const line = 18

export function drawHeatmap(data: HeatmapData, width: Width): string {
  const rowNames = Math.max(...data.rows.map(normal), data.yLabel === null ? 0 : normal(data.yLabel))
  const left = Math.ceil(rowNames + 8)
  const columns = data.columns.length
  const pitch = Math.min(72, Math.floor((sizes[width].width - left) / columns))
  const height = Math.max(20, Math.min(pitch, width === 'wide' ? 34 : 30))
  const turned = data.columns.some((name) => normal(name) > pitch - 4)
  const names = turned ? Math.ceil(Math.max(...data.columns.map(normal))) + 8 : line
  const top = (data.xLabel === null ? 0 : line) + names
  const numbers = numbersOf(data, pitch - gap - 2)
  const signed = isSigned(data.values, data.digits)
  const shade = shades(data.values, data.digits)
  const bottom = top + data.rows.length * height
  const cells = data.values.flatMap((row, r) =>
    row.map((value, c) => {
      const [x, y, shading] = [left + c * pitch, top + r * height, shade(value)]
      const text = numbers?.[r]?.[c]
      const label =
        text === undefined
          ? ''
          : textAt(x + (pitch - gap) / 2, y + (height - gap) / 2 + 4.5, text, {
              anchor: 'middle',
              class: shading.textClass,
            })
      return rect(shading.class, x, y, pitch - gap, height - gap, 2) + label
    }),
  )
  const key = signed ? signKey(data, left, bottom) : { svg: '', width: 0 }
  return drawing(width, left + Math.max(columns * pitch, key.width), bottom + (signed ? keyHeight : 0), data.alt, [
    data.xLabel === null ? '' : textAt(left, 12, data.xLabel, { class: 't3' }),
    data.yLabel === null ? '' : textAt(left - 8, top - 6, data.yLabel, { anchor: 'end', class: 't3' }),
    ...data.columns.map((name, c) => columnName(name, left + c * pitch + (pitch - gap) / 2, top, turned)),
    ...data.rows.map((name, r) =>
      textAt(left - 8, top + r * height + (height - gap) / 2 + 4.5, name, { anchor: 'end', class: 't2' }),
    ),
    ...cells,
    key.svg,
  ])
}

function columnName(name: string, x: number, top: number, turned: boolean): string {
  return turned
    ? textAt(x + 4.5, top - 6, name, { class: 't2', turned })
    : textAt(x, top - 6, name, { anchor: 'middle', class: 't2' })
}

function normal(text: string): number {
  return textWidth(text, 'normal')
}

/** As written, else without leading zeros, else with one decimal less; none where not even those fit. */
function numbersOf(data: HeatmapData, room: number): string[][] | null {
  for (let digits = data.digits; digits >= Math.min(data.digits, Math.max(1, data.digits - 1)); digits--)
    for (const shorten of [(text: string) => text, withoutLeadingZero]) {
      const texts = data.values.map((row) => row.map((value) => shorten(fixed(value, digits))))
      if (texts.flat().every((text) => normal(text) <= room)) return texts
    }
  return null
}
