import type { VariantView } from '@/lib/study/types'
import type { Attempt } from './useAttempt'
import { verdictWords } from './verdict'

/** The outcome of a check in one go: 'F1: wrong, arithmetic instead of harmonic mean.' */
export function spoken(variant: VariantView, { result, empty, problem }: Attempt): string {
  if (problem !== null) return problem
  if (empty !== null) return `${labelOf(variant, empty)}: nothing typed yet.`
  if (!result) return ''
  const verdicts = variant.fields.flatMap(({ name, labelText }) => {
    const verdict = result.fields[name]
    if (!verdict) return []
    return [
      `${labelText}: ${verdictWords[verdict.status].word}${verdict.mistakeTitle ? `, ${verdict.mistakeTitle}` : ''}.`,
    ]
  })
  return verdicts.join(' ')
}

function labelOf(variant: VariantView, name: string): string {
  return variant.fields.find((field) => field.name === name)?.labelText ?? name
}
