/** Fenced blocks of ours: which they are, and what each becomes. */
import type { Code } from 'mdast'
import type { z } from 'zod'
import type { Figure, Item } from '@/lib/deck'
import { compileDot, compileForeignDot, compilePlot } from './figures'
import type { Setting } from './items/base'
import { cardItems, choiceItem, clozeItems } from './items/cards'
import { exerciseItem } from './items/exercise'
import { orderItem } from './items/order'
import {
  CardDefinition,
  ChoiceDefinition,
  ClozeDefinition,
  ExerciseDefinition,
  OrderDefinition,
} from './parse/definitions'
import { parseYaml, validate, type YamlBlock } from './parse/yaml'
import { nearest, type Place, type Problems } from './problems'
import { proveExercise } from './verify'

/** 'code': not ours after all, to be shown as it stands. 'nothing': a block with errors, left out. */
export type Made =
  { kind: 'items'; items: Item[] } | { kind: 'figure'; figure: Figure } | { kind: 'code' } | { kind: 'nothing' }

const languages = ['card', 'cloze', 'choice', 'order', 'exercise', 'figure', 'dot'] as const
type Language = (typeof languages)[number]

export function isBlockLanguage(node: Code): boolean {
  return languages.includes(node.lang as Language)
}

/** A block of ours with its language misspelt would silently become code. */
export function mistypedBlock(node: Code, place: Place, problems: Problems): void {
  if (!node.lang || !/^id:\s/m.test(node.value)) return
  const meant = nearest(node.lang, languages)
  if (meant)
    problems.error(
      place,
      'unknown-block',
      `'${node.lang}' is no kind of block`,
      `did you mean '${meant}'? There are ${languages.join(', ')}`,
    )
}

export async function compileBlock(setting: Setting, node: Code, place: Place): Promise<Made> {
  const language = node.lang as Language
  const inside: Place = { file: place.file, line: place.line + 1, column: place.column }
  if (language === 'dot' && /^\s*(strict\s+)?(di)?graph\b/.test(node.value))
    return compileForeignDot(setting, place, node.value)
  const errors = setting.problems.errors.length
  const yaml = parseYaml(node.value, inside, setting.problems, language === 'figure' ? 'core' : 'failsafe')
  if (!yaml) return { kind: 'nothing' }
  const made = await compileParsed(setting, language, yaml, place)
  // A block with any error of its own is left out whole; the page around it still compiles.
  return setting.problems.errors.length > errors ? { kind: 'nothing' } : made
}

function compileParsed(setting: Setting, language: Language, yaml: YamlBlock, place: Place): Made | Promise<Made> {
  if (language === 'figure') return compilePlot(setting, yaml)
  if (language === 'dot') return compileDot(setting, yaml)
  return compileItems(setting, language, yaml, place)
}

function compileItems(
  setting: Setting,
  language: Exclude<Language, 'figure' | 'dot'>,
  yaml: YamlBlock,
  place: Place,
): Made {
  const read = <T>(schema: z.ZodType<T>) => validate(yaml, schema, `this ${language}`, setting.problems)
  const items = (list: Item[] | null): Made => (list ? { kind: 'items', items: list } : { kind: 'nothing' })
  if (language === 'card') {
    const card = read(CardDefinition)
    return items(card && cardItems(setting, yaml, place.line, card))
  }
  if (language === 'cloze') {
    const cloze = read(ClozeDefinition)
    return items(cloze && clozeItems(setting, yaml, place.line, cloze))
  }
  if (language === 'choice') {
    const choice = read(ChoiceDefinition)
    return items(choice && [choiceItem(setting, yaml, place.line, choice)])
  }
  if (language === 'order') {
    const order = read(OrderDefinition)
    return items(order && [orderItem(setting, yaml, place.line, order)])
  }
  const definition = read(ExerciseDefinition)
  const exercise = definition && exerciseItem(setting, yaml, place.line, definition)
  if (!exercise) return { kind: 'nothing' }
  setting.pending.push(proveExercise(setting, yaml, exercise))
  return items([exercise])
}
