/** An exercise as its author sees it: variants side by side, with keys, mistakes and steps. Nothing is recorded. */
import type { ExerciseItem } from '@/lib/deck'
import { drawVariant, ExerciseError, explain, mistakesOf } from '@/lib/exercises'
import { renderInline, renderMarkdown } from '@/lib/markdown'
import { currentDeck } from './deck'

export interface ExercisePreview {
  title: string
  id: string
  file: string
  line: number
  variants: VariantPreview[]
}
export interface VariantPreview {
  seed: number
  statementHtml: string
  key: { labelHtml: string; valueHtml: string }[]
  /** The wrong answers that are recognised, as JSON. */
  mistakes: { id: string; title: string; values: string }[]
  stepsHtml: string[]
  /** Why nothing could be drawn from this seed, or null. */
  problem: string | null
}

/** Null for an exercise that the deck does not have. */
export async function previewExercise(id: string, seeds: readonly number[]): Promise<ExercisePreview | null> {
  const item = (await currentDeck()).item(id)
  if (item?.kind !== 'exercise') return null
  const { title, file, line } = item
  return { title, id: item.id, file, line, variants: seeds.map((seed) => preview(item, seed)) }
}

function preview(item: ExerciseItem, seed: number): VariantPreview {
  try {
    const variant = drawVariant(item, seed)
    const { key, steps } = explain(variant)
    return {
      seed,
      statementHtml: renderMarkdown(variant.statement),
      key: variant.fields.map(({ name, label }) => ({
        labelHtml: renderInline(label),
        valueHtml: renderInline(key[name] ?? ''),
      })),
      mistakes: mistakesOf(item, variant.values, variant.key).map(({ mistake, values }) => ({
        id: mistake.id,
        title: mistake.title,
        values: JSON.stringify(values),
      })),
      stepsHtml: steps.map(renderMarkdown),
      problem: null,
    }
  } catch (error) {
    if (!(error instanceof ExerciseError)) throw error
    return { seed, statementHtml: '', key: [], mistakes: [], stepsHtml: [], problem: error.message }
  }
}
