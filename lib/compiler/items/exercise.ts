/** An `exercise` block to an exercise type. Its expressions are proven later, in `verify`. */
import type { ExerciseItem } from '@/lib/deck'
import type { ExerciseDefinition } from '../parse/definitions'
import type { YamlBlock } from '../parse/yaml'
import { base, type Setting } from './base'
import { checkGuessing, toField } from './exercise-field'
import { toMistake } from './exercise-mistake'

export function exerciseItem(
  setting: Setting,
  block: YamlBlock,
  line: number,
  definition: ExerciseDefinition,
): ExerciseItem | null {
  const fields = definition.answer
    .map((field, i) => toField(setting, block, i, field))
    .filter((field) => field !== null)
  if (fields.length !== definition.answer.length) return null
  checkGuessing(setting, block, fields)
  const names = [...definition.given, ...definition.let].map(({ name }) => name)
  const mistakes = definition.mistakes.map((mistake, i) => toMistake(setting, block, i, mistake, { fields, names }))
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
