/** A drawn exercise as HTML, and its solution. */
import { type FieldVerdict, type Variant, explain, shownPlaces } from '@/lib/exercises'
import { renderInline, renderMarkdown, rich } from '@/lib/markdown'
import type { AttemptResult, VariantView } from '../types'

export function shownVariant({ statement, fields }: Variant): Pick<VariantView, 'statementHtml' | 'fields'> {
  return {
    statementHtml: renderMarkdown(statement),
    fields: fields.map((field) => ({
      ...field,
      labelHtml: renderInline(field.label),
      labelText: rich(field.label, { inline: true }).value.text,
      askHtml: field.ask === null ? null : renderMarkdown(field.ask),
      optionsHtml: field.options?.map(renderInline) ?? null,
    })),
  }
}

/** Verdicts by field, their messages as HTML. */
export function shownVerdicts(fields: Readonly<Record<string, FieldVerdict>>): AttemptResult['fields'] {
  const shown = Object.entries(fields).map(([name, field]) => {
    const messageHtml = field.message === null ? null : renderMarkdown(field.message)
    return [name, { ...field, messageHtml }] as const
  })
  return Object.fromEntries(shown)
}

export function shownSolution(variant: Variant): NonNullable<AttemptResult['solution']> {
  const { steps, key } = explain(variant)
  const keyHtml = Object.entries(key).map(([name, text]) => [name, renderInline(text)] as const)
  const chosen = variant.fields.filter(({ options }) => options !== null)
  return {
    stepsHtml: steps.map(renderMarkdown),
    keyHtml: Object.fromEntries(keyHtml),
    places: Object.fromEntries(chosen.map(({ name }) => [name, [shownPlaces(variant, name)].flat()])),
  }
}
