/** `card`, `cloze` and `choice` blocks to items. */
import { slug } from 'github-slugger'
import type { CardItem, ChoiceItem } from '@/lib/deck'
import type { CardDefinition, ChoiceDefinition, ClozeDefinition } from '../parse/definitions'
import type { YamlBlock } from '../parse/yaml'
import { base, richText, type Setting } from './base'

export function cardItems(setting: Setting, block: YamlBlock, line: number, card: CardDefinition): CardItem[] {
  const front = richText(setting, block.place(['front']), card.front)
  const back = richText(setting, block.place(['back']), card.back)
  const note = card.note === undefined ? null : richText(setting, block.place(['note']), card.note)
  const concept = card.concept ?? card.id
  const make = (id: string, form: CardItem['form'], a: typeof front, b: typeof back, aliases: string[]): CardItem => ({
    ...base(setting, line, id, { aliases, concept, seen: [a.markdown, b.markdown, note?.markdown] }),
    kind: 'card',
    form,
    front: a,
    back: b,
    note,
  })
  const forward = make(card.id, 'basic', front, back, card.aliases)
  if (!card.both) return [forward]
  const reversed = card.aliases.map((alias) => `${alias}/reverse`)
  return [forward, make(`${card.id}/reverse`, 'reverse', back, front, reversed)]
}

const blank = /\{\{((?:[^{}]|\{[^{}]*\})+?)\}\}/g

/** One card a blank; the other blanks are filled in. */
export function clozeItems(setting: Setting, block: YamlBlock, line: number, cloze: ClozeDefinition): CardItem[] {
  const blanks = [...cloze.text.matchAll(blank)].map((match) => {
    const [words = '', hint] = (match[1] ?? '').split('::')
    return { at: match.index, length: match[0].length, words: words.trim(), hint: hint?.trim() }
  })
  const place = block.place(['text'])
  if (blanks.length === 0) {
    setting.problems.error(
      place,
      'cloze-no-blank',
      `cloze '${cloze.id}' has no blank`,
      'put the words to recall into {{double braces}}',
    )
    return []
  }
  const note = cloze.note === undefined ? null : richText(setting, block.place(['note']), cloze.note)
  return blanks.map((asked, index) => {
    let shown = cloze.text
    for (const other of [...blanks].reverse()) {
      const filling = other === asked ? `[${other.hint ?? '…'}]` : other.words
      shown = shown.slice(0, other.at) + filling + shown.slice(other.at + other.length)
    }
    const suffix = blanks.length === 1 ? '' : `/${slug(asked.words) || `blank-${index + 1}`}`
    return {
      ...base(setting, line, cloze.id + suffix, {
        aliases: cloze.aliases.map((alias) => alias + suffix),
        concept: cloze.concept ?? cloze.id,
        seen: [shown, asked.words],
      }),
      kind: 'card',
      form: 'cloze',
      front: richText(setting, place, shown),
      back: richText(setting, place, asked.words),
      note,
    }
  })
}

export function choiceItem(setting: Setting, block: YamlBlock, line: number, choice: ChoiceDefinition): ChoiceItem {
  const options = choice.options.map((option, i) => ({
    text: richText(setting, block.place(['options', i, 'text']), option.text, true),
    right: option.right,
    because: richText(setting, block.place(['options', i, 'because']), option.because),
  }))
  return {
    ...base(setting, line, choice.id, {
      aliases: choice.aliases,
      concept: choice.concept,
      seen: [choice.question, choice.options],
    }),
    kind: 'choice',
    question: richText(setting, block.place(['question']), choice.question),
    multiple: choice.options.filter((option) => option.right).length > 1,
    options,
  }
}
