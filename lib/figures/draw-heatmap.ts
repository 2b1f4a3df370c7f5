/** A matrix as shaded cells with their numbers: dark text on light shades, light text on dark ones. */
import type { HeatmapData } from './data'
import { sizes, type Width } from './frame'
import { fixed, withoutLeadingZero } from './numbers'
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
  const shade = shades(data.values, data.digits)
  const cells = data.values.flatMap((row, r) =>
    row.map((value, c) => {
      const [x, y, step] = [left + c * pitch, top + r * height, shade(value)]
      const text = numbers?.[r]?.[c]
      const label =
        text === undefined
          ? ''
          : textAt(x + (pitch - gap) / 2, y + (height - gap) / 2 + 4.5, text, {
              anchor: 'middle',
              class: step > 3 ? 'on-high' : 'on-low',
            })
      return rect(`a${step}`, x, y, pitch - gap, height - gap, 2) + label
    }),
  )
  return drawing(width, left + columns * pitch, top + data.rows.length * height, data.alt, [
    data.xLabel === null ? '' : textAt(left, 12, data.xLabel, { class: 't3' }),
    data.yLabel === null ? '' : textAt(left - 8, top - 6, data.yLabel, { anchor: 'end', class: 't3' }),
    ...data.columns.map((name, c) => columnName(name, left + c * pitch + (pitch - gap) / 2, top, turned)),
    ...data.rows.map((name, r) =>
      textAt(left - 8, top + r * height + (height - gap) / 2 + 4.5, name, { anchor: 'end', class: 't2' }),
    ),
    ...cells,
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

/** Steps 1 to 5 in equal parts from the least value (or 0) to the most; step 0 is what is written as nothing. */
function shades(values: readonly (readonly number[])[], digits: number): (value: number) => number {
  const all = values.flat()
  const [least, most] = [Math.min(0, ...all), Math.max(...all)]
  return (value) => {
    const nothing = value <= least || (least === 0 && Number(value.toFixed(digits)) === 0)
    return nothing ? 0 : Math.min(5, 1 + Math.floor(((value - least) / (most - least)) * 5))
  }
}
