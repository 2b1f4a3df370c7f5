import type { VariantView } from '@/lib/study/types'
import { missing } from './missing'
import type { Attempt } from './useAttempt'
import { verdictWords } from './verdict'

/** The outcome of a check in one go: 'F1: wrong, arithmetic instead of harmonic mean.' */
export function spoken(variant: VariantView, { answers, result, empty, problem }: Attempt): string {
  if (problem !== null) return problem
  const open = variant.fields.find(({ name }) => name === empty)
  if (open) return `${open.labelText}: ${missing(open, answers[open.name]) ?? ''}.`
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
