/** Hints and the worked solution, with the learner's own numbers. */
import type { Value } from '@/lib/expression'
import { toGrid } from './cells'
import { toMarkdown } from './format'
import { scopeOf } from './scope'
import { renderTemplate } from './template'
import type { Explanation, Variant } from './types'

/** The n-th hint, from 0. Markdown. Throws RangeError where there is none. */
export function hint(variant: Variant, n: number): string {
  const source = variant.exercise.hints[n]
  if (source === undefined)
    throw new RangeError(
      `hint: '${variant.exercise.id}' has ${variant.exercise.hints.length} hints, none numbered ${n + 1}`,
    )
  return renderTemplate(source, variant.values, ['hints', n])
}

/** The worked solution and the right answers. */
export function explain(variant: Variant): Explanation {
  const scope = scopeOf(variant)
  return {
    steps: variant.exercise.steps.map((step, i) => renderTemplate(step, scope, ['steps', i])),
    key: Object.fromEntries(variant.exercise.fields.map(({ name }) => [name, showAnswer(variant, name)])),
  }
}

/**
 * An answer to a field in Markdown, the right one unless another is given: to four significant figures (whole numbers
 * as they are), options by their texts.
 */
export function showAnswer(variant: Variant, name: string, value: Value = variant.key[name]!): string {
  const { options, tolerance } = variant.fields.find((field) => field.name === name)!
  if (options !== null)
    return [shownPlaces(variant, name, value)]
      .flat()
      .map((place) => options[place])
      .join(', ')
  const digits = tolerance.kind === 'exact' || toGrid(value) === null ? null : 4
  return toMarkdown(value, { digits, parentheses: false })
}

/** The key of a field with options, or another answer to it: one place as shown, or several in order. */
export function shownPlaces({ key, orders }: Variant, name: string, value: Value = key[name]!): number | number[] {
  const shown = (place: Value) => orders[name]!.indexOf(place as number)
  return Array.isArray(value) ? value.map(shown) : shown(value)
}
