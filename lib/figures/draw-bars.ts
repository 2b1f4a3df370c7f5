/** Upright bars in groups. Each series is named once, on a thin line down to its bar of the first group. */
import type { BarsData } from './data'
import { drawLevelBars } from './draw-level-bars'
import { drawAxes, frameOf, type Frame, type Width } from './frame'
import { digitsFor, fixed, withoutLeadingZero, wrap } from './numbers'
import { drawing, path, rect, round, textAt } from './svg'
import { textWidth } from './text-width'

const nameRow = 18
const lineHeight = 15
const numberHeight = 14

interface Layout {
  frame: Frame
  /** Width of a category, of a bar, and between bars of a group. */
  slot: number
  bar: number
  gap: number
  leftOf: (series: number, category: number) => number
  /** Texts over the bars by series and category; null where they would not fit. */
  numbers: string[][] | null
}

export function drawBars(data: BarsData, width: Width): string {
  const count = data.categories.length
  const categories = { from: 0, to: count, label: data.xLabel, log: false, ticks: [] }
  const named = data.series.length > 1 ? data.series.length * nameRow : 0
  const frame = frameOf(categories, data.y, width, named + numberHeight)
  const slot = (frame.box.right - frame.box.left) / count
  const names = data.categories.map((category) => wrap(category, slot - 8, normal))
  if (names.some((lines) => lines.length > 2 || lines.some((line) => normal(line) > slot - 4)))
    return drawLevelBars(data, width)
  if (names.some((lines) => lines.length === 2)) frame.height += lineHeight
  const layout = layoutOf(data, frame, slot)
  const base = frame.y(0)
  const bars = data.series.flatMap(({ values }, i) =>
    values.map((value, k) =>
      rect(
        `f${i + 1}`,
        layout.leftOf(i, k),
        Math.min(base, frame.y(value)),
        layout.bar,
        Math.abs(base - frame.y(value)),
      ),
    ),
  )
  const nameTexts = names.flatMap((lines, k) =>
    lines.map((line, row) =>
      textAt(frame.box.left + (k + 0.5) * slot, frame.box.bottom + 18 + row * lineHeight, line, {
        anchor: 'middle',
        class: 't2',
      }),
    ),
  )
  return drawing(width, frame.width, frame.height, data.alt, [
    ...drawAxes(frame, categories, data.y),
    ...bars,
    ...data.rules.map((rule) => ruleOf(rule, frame)),
    ...numberTexts(data, layout),
    ...nameTexts,
    ...(named === 0 ? [] : data.series.map((_, i) => seriesName(data, layout, i))),
  ])
}

function normal(text: string): number {
  return textWidth(text, 'normal')
}

function layoutOf(data: BarsData, frame: Frame, slot: number): Layout {
  const count = data.series.length
  const gap = count > 1 ? 2 : 0
  const bar = Math.min(44, (slot * 0.76 - gap * (count - 1)) / count)
  const groupWidth = count * bar + (count - 1) * gap
  const leftOf = (series: number, category: number) =>
    frame.box.left + (category + 0.5) * slot - groupWidth / 2 + series * (bar + gap)
  return { frame, slot, bar, gap, leftOf, numbers: numbersOf(data, count === 1 ? slot - 4 : bar + gap - 1) }
}

/** Full numbers, else without the leading zero, else none: the grid still tells the height. */
function numbersOf(data: BarsData, room: number): string[][] | null {
  const digits = data.digits ?? digitsFor(data.series.flatMap((series) => series.values))
  const full = data.series.map((series) => series.values.map((value) => fixed(value, digits)))
  const short = full.map((texts) => texts.map(withoutLeadingZero))
  return [full, short].find((texts) => texts.flat().every((text) => normal(text) <= room)) ?? null
}

/** Beyond the end of its bar: above a positive, below a negative one. */
function numberTexts(data: BarsData, { frame, bar, leftOf, numbers }: Layout): string[] {
  if (!numbers) return []
  return data.series.flatMap((series, i) =>
    series.values.map((value, k) => {
      const at = frame.y(value) + (value < 0 ? 14 : -4)
      return textAt(leftOf(i, k) + bar / 2, at, numbers[i]?.[k] ?? '', { anchor: 'middle', class: 't2 halo' })
    }),
  )
}

/** The first series highest, so that no line passes through a later name. */
function seriesName(data: BarsData, layout: Layout, i: number): string {
  const { frame, bar, leftOf, numbers } = layout
  const value = data.series[i]?.values[0] ?? 0
  const x = leftOf(i, 0) + bar / 2
  const base = frame.box.top - numberHeight - (data.series.length - i - 1) * nameRow - 3
  const end = Math.min(frame.y(value), frame.y(0)) - (numbers && value >= 0 ? numberHeight + 3 : 3)
  const line = end > base + 4 ? path('leader', `M${round(x)} ${round(base - 4)}V${round(end)}`) : ''
  return line + textAt(x + 5, base, data.series[i]?.label ?? '', { class: `f${i + 1} halo` })
}

function ruleOf(rule: BarsData['rules'][number], { box, y }: Frame): string {
  const at = y(rule.at)
  if (at < box.top - 0.5 || at > box.bottom + 0.5) return ''
  const line = path('axis dash', `M${round(box.left)} ${round(at)}H${round(box.right)}`)
  return rule.label === null ? line : line + textAt(box.right, at - 5, rule.label, { anchor: 'end', class: 't2 halo' })
}
