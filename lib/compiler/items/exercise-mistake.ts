/** One typical mistake of an exercise: the wrong answers it leads to, or what was taken instead of what. */
import type { FieldDefinition, MistakeDefinition } from '@/lib/deck'
import type { ExerciseDefinition } from '../parse/definitions'
import type { YamlBlock } from '../parse/yaml'
import type { Setting } from './base'

type Written = ExerciseDefinition['mistakes'][number]

export function toMistake(
  setting: Setting,
  block: YamlBlock,
  index: number,
  mistake: Written,
  exercise: { fields: FieldDefinition[]; names: string[] },
): MistakeDefinition | null {
  const refuse = (code: string, message: string, hint: string) => {
    setting.problems.error(block.place(['mistakes', index]), code, `mistake '${mistake.id}' ${message}`, hint)
    return null
  }
  const { fields } = exercise
  const instead = mistake.instead ?? null
  const values = instead === null ? mistakeValues(mistake, fields) : {}
  if (values === null)
    return refuse(
      'mistake-value',
      'does not say which answer it leads to',
      fields.length === 1
        ? 'give its wrong answer as an expression, `value: …`, or what was taken instead: `instead: { name: expression }`'
        : 'with several fields write `values: { field: expression }`, `field: name` and `value: …`, or `instead: { name: expression }`',
    )
  if (instead !== null && (mistake.value ?? mistake.values ?? mistake.field) !== undefined)
    return refuse(
      'mistake-value',
      'gives its answer twice',
      '`instead` computes all fields anew: leave out value, values and field',
    )
  const stray = Object.keys(values).find((name) => !fields.some((field) => field.name === name))
  if (stray !== undefined)
    return refuse(
      'mistake-field',
      `speaks of a field '${stray}' that the exercise does not have`,
      `fields: ${fields.map((field) => field.name).join(', ')}`,
    )
  const names = [...exercise.names, ...fields.map(({ name }) => name)]
  const unknown = Object.keys(instead ?? {}).find((name) => !names.includes(name))
  if (unknown !== undefined || (instead !== null && Object.keys(instead).length === 0))
    return refuse(
      'mistake-instead',
      unknown === undefined
        ? 'takes nothing instead of anything'
        : `takes something instead of '${unknown}', a name that the exercise does not have`,
      `names of given, let and answer: ${names.join(', ')}`,
    )
  return {
    id: mistake.id,
    title: mistake.title ?? sentenceCase(mistake.id.replaceAll('-', ' ')),
    values,
    instead,
    when: mistake.when ?? null,
    soft: mistake.soft,
    because: mistake.because,
  }
}

function mistakeValues(mistake: Written, fields: FieldDefinition[]): Record<string, string> | null {
  if (mistake.values && Object.keys(mistake.values).length > 0) return mistake.values
  const only = mistake.field ?? (fields.length === 1 ? fields[0]?.name : undefined)
  return mistake.value !== undefined && only !== undefined ? { [only]: mistake.value } : null
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
