/** One field of an exercise's answer, with what does not go together refused. */
import type { FieldDefinition, Tolerance } from '@/lib/deck'
import type { ExerciseDefinition } from '../parse/definitions'
import type { YamlBlock } from '../parse/yaml'
import type { Setting } from './base'

type Written = ExerciseDefinition['answer'][number]

/** The larger of 1 % and 5·10⁻⁴: three significant figures always suffice. */
const standardTolerance: Tolerance = { kind: 'within', relative: 0.01, absolute: 5e-4 }
/** An exercise with fewer possible answers is guessed, or remembered. */
const fewestAnswers = 30

export function toField(setting: Setting, block: YamlBlock, index: number, field: Written): FieldDefinition | null {
  const stray = strayKey(field)
  if (stray !== null) {
    setting.problems.error(block.place(['answer', index, stray.key]), 'answer-field', stray.message, stray.hint)
    return null
  }
  const tolerance = field.exact || field.options ? ({ kind: 'exact' } as const) : (field.within ?? standardTolerance)
  return {
    name: field.name,
    label: field.label,
    ask: field.ask ?? null,
    value: field.value,
    tolerance,
    unit: field.unit ?? null,
    range: field.range ?? null,
    rows: field.rows ?? null,
    columns: field.columns ?? null,
    options: field.options ?? null,
    rank: field.rank ?? false,
    shuffle: field.shuffle ?? true,
    free: field.free ?? null,
  }
}

function strayKey(field: Written): { key: string; message: string; hint: string } | null {
  const about = `field '${field.name}'`
  if (field.options) {
    const numeric = (['within', 'unit', 'range', 'rows', 'columns', 'free'] as const).find(
      (key) => field[key] !== undefined,
    )
    return numeric === undefined
      ? null
      : {
          key: numeric,
          message: `${about} has options, to which \`${numeric}\` says nothing`,
          hint: `remove \`${numeric}\`, or ask for a number without \`options\``,
        }
  }
  const choosing = (['rank', 'shuffle'] as const).find((key) => field[key] !== undefined)
  if (choosing === undefined) return null
  const hint = 'add `options: [text, …]`, of which `value` gives the right places'
  return { key: choosing, message: `${about} says \`${choosing}\` but has no options`, hint }
}

/** Choosing alone needs enough ways to answer. */
export function checkGuessing(setting: Setting, block: YamlBlock, fields: readonly FieldDefinition[]): void {
  if (fields.some(({ options }) => options === null)) return
  const ways = fields.reduce((product, field) => product * waysToAnswer(field), 1)
  if (ways >= fewestAnswers) return
  setting.problems.error(
    block.place(['answer']),
    'guessing',
    `there are only ${ways} ways to answer (at least ${fewestAnswers}): whoever guesses is often right`,
    'ask for a number that decides the choice as well, in a field before it',
  )
}

function waysToAnswer({ options, rank }: FieldDefinition): number {
  const count = options!.length
  return rank ? Array.from({ length: count }, (_, i) => i + 1).reduce((product, i) => product * i, 1) : count
}
