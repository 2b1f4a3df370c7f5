/** An exercise as its author sees it: variants side by side, with keys, mistakes and steps. Nothing is recorded. */
import type { ExerciseItem } from '@/lib/deck'
import type { Variant } from '@/lib/exercises'
import {
  becauseOf,
  drawVariant,
  ExerciseError,
  explain,
  hint,
  mistakesOf,
  renderTemplate,
  showAnswer,
  verifyExercise,
} from '@/lib/exercises'
import { renderInline, renderMarkdown } from '@/lib/markdown'
import { currentDeck } from './deck'

/** Enough to see how often draws are thrown away; the compiler tries more. */
const PROOF_SEEDS = 50

export interface ExercisePreview {
  title: string
  id: string
  page: string
  file: string
  line: number
  easier: string | null
  /** Names of what is drawn and of what is asked, the columns of the comparison. */
  drawn: string[]
  asked: { name: string; labelHtml: string; rule: string }[]
  variants: VariantPreview[]
  proof: { seeds: number; distinct: number; rejected: number; problems: string[] }
}
export type VariantPreview =
  | { seed: number; problem: string }
  | {
      seed: number
      problem: null
      drawnHtml: string[]
      keyHtml: string[]
      statementHtml: string
      parts: { askHtml: string; optionsHtml: string[] | null; keyHtml: string }[]
      mistakes: { id: string; title: string; wrongHtml: string[]; becauseHtml: string }[]
      hintsHtml: string[]
      stepsHtml: string[]
    }

/** Null for an exercise that the deck does not have. */
export async function previewExercise(id: string, seeds: readonly number[]): Promise<ExercisePreview | null> {
  const item = (await currentDeck()).item(id)
  if (item?.kind !== 'exercise') return null
  const { title, page, file, line, easier } = item
  const variants = seeds.map((seed) => preview(item, seed))
  const { distinct, rejected, findings, seeds: proven } = verifyExercise(item, PROOF_SEEDS)
  return {
    title,
    id: item.id,
    page,
    file,
    line,
    easier,
    drawn: item.given.map(({ name }) => name),
    asked: item.fields.map(({ name, label }) => ({ name, labelHtml: renderInline(label), rule: ruleOf(item, name) })),
    variants,
    proof: { seeds: proven, distinct, rejected, problems: findings.map(({ message }) => message) },
  }
}

/** How a field is judged, as an author writes it. */
function ruleOf(item: ExerciseItem, name: string): string {
  const { options, rank, tolerance, free } = item.fields.find((field) => field.name === name)!
  if (options !== null) return rank ? 'an order of options' : 'an option'
  const { kind } = tolerance
  const near =
    kind === 'exact'
      ? 'exact'
      : `within ${Number((tolerance.relative * 100).toPrecision(3))} % or ${tolerance.absolute}`
  return free === null ? near : `${near}, free in ${free === 'sign' ? 'sign' : 'order'}`
}

function preview(item: ExerciseItem, seed: number): VariantPreview {
  try {
    return draw(item, seed)
  } catch (error) {
    if (!(error instanceof ExerciseError)) throw error
    return { seed, problem: error.message }
  }
}

function draw(item: ExerciseItem, seed: number): VariantPreview {
  const variant = drawVariant(item, seed)
  const { key, steps } = explain(variant)
  const keyHtml = variant.fields.map(({ name }) => renderInline(key[name] ?? ''))
  return {
    seed,
    problem: null,
    drawnHtml: item.given.map(({ name }) => renderInline(shown(variant, name))),
    keyHtml,
    statementHtml: renderMarkdown(variant.statement),
    parts: variant.fields.map(({ label, ask, options }, i) => ({
      askHtml: renderInline(ask ?? label),
      optionsHtml: options?.map(renderInline) ?? null,
      keyHtml: keyHtml[i] ?? '',
    })),
    mistakes: mistakesOf(item, variant.values, variant.key).map(({ mistake, values }) => ({
      id: mistake.id,
      title: mistake.title,
      wrongHtml: Object.entries(values).map(([name, value]) => renderInline(showAnswer(variant, name, value))),
      becauseHtml: renderMarkdown(becauseOf(variant, mistake)),
    })),
    hintsHtml: item.hints.map((_, n) => renderMarkdown(hint(variant, n))),
    stepsHtml: steps.map(renderMarkdown),
  }
}

/** A drawn value as a statement would show it. */
function shown({ values }: Variant, name: string): string {
  return renderTemplate(`{{ ${name} }}`, values, ['given', name])
}
