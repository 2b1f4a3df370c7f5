/** An `exercise` block to an exercise type. Its expressions are proven later, in `verify`. */
import type { ExerciseItem, FieldDefinition, MistakeDefinition, Tolerance } from '@/lib/deck'
import type { ExerciseDefinition } from '../parse/definitions'
import type { YamlBlock } from '../parse/yaml'
import { base, type Setting } from './base'

/** The larger of 1 % and 5·10⁻⁴: three significant figures always suffice. */
const standardTolerance: Tolerance = { kind: 'within', relative: 0.01, absolute: 5e-4 }

export function exerciseItem(
  setting: Setting,
  block: YamlBlock,
  line: number,
  definition: ExerciseDefinition,
): ExerciseItem | null {
  const fields = definition.answer.map(toField)
  const mistakes = definition.mistakes.map((mistake, i) => toMistake(setting, block, i, mistake, fields))
  const known = mistakes.filter((mistake) => mistake !== null)
  if (known.length !== mistakes.length) return null
  if (known.length < 2)
    setting.problems.warn(
      block.place(['id']),
      'few-mistakes',
      `exercise '${definition.id}' names ${known.length} typical mistakes`,
      'name at least two, as expressions, so that wrong answers can be explained',
    )
  if (definition.hints.length === 0)
    setting.problems.warn(
      block.place(['id']),
      'no-hints',
      `exercise '${definition.id}' has no hints`,
      'give at least one hint',
    )
  return {
    ...base(setting, line, definition.id, {
      aliases: definition.aliases,
      concept: definition.concept,
      seen: { ...definition, id: undefined, aliases: undefined, concept: undefined },
    }),
    kind: 'exercise',
    title: definition.title,
    given: definition.given.map(({ name, value }) => ({ name, draw: value })),
    let: definition.let,
    where: definition.where,
    ask: definition.ask,
    fields,
    mistakes: known,
    hints: definition.hints,
    steps: definition.steps,
    easier: definition.easier ?? null,
  }
}

function toField(field: ExerciseDefinition['answer'][number]): FieldDefinition {
  return {
    name: field.name,
    label: field.label,
    ask: field.ask ?? null,
    value: field.value,
    tolerance: field.exact ? { kind: 'exact' } : (field.within ?? standardTolerance),
    unit: field.unit ?? null,
    range: field.range ?? null,
    rows: field.rows ?? null,
    columns: field.columns ?? null,
  }
}

function toMistake(
  setting: Setting,
  block: YamlBlock,
  index: number,
  mistake: ExerciseDefinition['mistakes'][number],
  fields: FieldDefinition[],
): MistakeDefinition | null {
  const place = block.place(['mistakes', index])
  const values = mistakeValues(mistake, fields)
  if (values === null) {
    setting.problems.error(
      place,
      'mistake-value',
      `mistake '${mistake.id}' does not say which answer it leads to`,
      fields.length === 1
        ? 'give its wrong answer as an expression: `value: …`'
        : 'with several fields write `values: { field: expression }`, or `field: name` and `value: …`',
    )
    return null
  }
  const stray = Object.keys(values).find((name) => !fields.some((field) => field.name === name))
  if (stray !== undefined) {
    setting.problems.error(
      place,
      'mistake-field',
      `mistake '${mistake.id}' speaks of a field '${stray}' that the exercise does not have`,
      `fields: ${fields.map((field) => field.name).join(', ')}`,
    )
    return null
  }
  return {
    id: mistake.id,
    title: mistake.title ?? sentenceCase(mistake.id.replaceAll('-', ' ')),
    values,
    when: mistake.when ?? null,
    soft: mistake.soft,
    because: mistake.because,
  }
}

function mistakeValues(
  mistake: ExerciseDefinition['mistakes'][number],
  fields: FieldDefinition[],
): Record<string, string> | null {
  if (mistake.values && Object.keys(mistake.values).length > 0) return mistake.values
  const only = mistake.field ?? (fields.length === 1 ? fields[0]?.name : undefined)
  return mistake.value !== undefined && only !== undefined ? { [only]: mistake.value } : null
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
