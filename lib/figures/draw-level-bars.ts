/** Lying bars, for names too long to stand under upright ones: each category's name over its bars, each number at its bar's end. */
import type { BarsData } from './data'
import { sizes, type Width } from './frame'
import { digitsFor, fixed } from './numbers'
import { drawing, path, rect, round, textAt } from './svg'
import { textWidth } from './text-width'

const bar = 13
const gap = 2
const nameHeight = 19
const between = 10

export function drawLevelBars(data: BarsData, width: Width): string {
  const size = sizes[width]
  const digits = data.digits ?? digitsFor(data.series.flatMap((series) => series.values))
  const top = data.y.label === null ? 0 : 20
  const step = nameHeight + data.series.length * (bar + gap) + between
  const scale = scaleOf(data, size.width, digits)
  const rows = data.categories.flatMap((category, k) => [
    textAt(0, top + k * step + 13, category, { class: 't2' }),
    ...data.series.flatMap((series, i) => {
      const value = series.values[k] ?? 0
      const y = top + k * step + nameHeight + i * (bar + gap)
      const [from, to] = [Math.min(scale(0), scale(value)), Math.max(scale(0), scale(value))]
      const name = k === 0 && data.series.length > 1 ? series.label : ''
      const number = fixed(value, digits)
      return [
        rect(`f${i + 1}`, from, y, to - from, bar),
        textAt(to + 5, y + 11, number, { class: 't2' }),
        name === '' ? '' : textAt(to + 10 + textWidth(number, 'normal'), y + 11, name, { class: `f${i + 1}` }),
      ]
    }),
  ])
  const bottom = top + data.categories.length * step - between
  const rules = data.rules.map(
    (rule) =>
      path('axis dash', `M${round(scale(rule.at))} ${round(top)}V${round(bottom)}`) +
      ruleName(rule.label, scale(rule.at), bottom),
  )
  const height = bottom + (data.rules.some((rule) => rule.label !== null) ? 20 : 2)
  return drawing(width, size.width, height, data.alt, [
    data.y.label === null ? '' : textAt(0, 11, data.y.label, { class: 't3' }),
    path(
      'axis',
      data.categories
        .map(
          (_, k) =>
            `M${round(scale(0))} ${round(top + k * step + nameHeight - 2)}v${round(step - nameHeight - between + 2)}`,
        )
        .join(''),
    ),
    ...rows,
    ...rules,
  ])
}

function ruleName(label: string | null, x: number, bottom: number): string {
  return label === null ? '' : textAt(x, bottom + 15, label, { anchor: 'middle', class: 't2' })
}

/** The longest scale at which every bar leaves room for its number and, in the first group, for its name. */
function scaleOf(data: BarsData, width: number, digits: number): (value: number) => number {
  const values = data.series.flatMap((series) => series.values)
  const least = Math.min(0, ...values)
  const texts = data.series.flatMap((series) =>
    series.values.map((value, k) => {
      const name = k === 0 && data.series.length > 1 ? textWidth(series.label) + 8 : 0
      return { value: Math.max(0, value), room: textWidth(fixed(value, digits), 'normal') + name + 8 }
    }),
  )
  const perUnit = Math.min(...texts.map(({ value, room }) => (width - room) / (value - least || 1)))
  return (value) => 1 + (value - least) * perUnit
}
