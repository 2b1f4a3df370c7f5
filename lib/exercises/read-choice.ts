/** Reading a choice among options, or an order of them. */
import { findOption, letterOf, simplify } from './options'
import type { ReadField, Unreadable } from './read'
import type { Typed, VariantField } from './types'

export function readChoice(field: VariantField, options: readonly string[], typed: Typed | undefined): ReadField {
  return field.shape === 'rank' ? readRank(field.size.columns, options, typed) : readOption(options, typed)
}

function readOption(options: readonly string[], typed: Typed | undefined): ReadField {
  const text = typeof typed === 'string' ? typed : Array.isArray(typed) ? typed.flat().join(' ') : ''
  const place = findOption(options, text)
  if (place === null) return refuse(0, text, `Choose one of ${range(options)}.`)
  return read([place])
}

function readRank(places: number, options: readonly string[], typed: Typed | undefined): ReadField {
  const texts = Array.isArray(typed) ? typed.flat() : split(options, typeof typed === 'string' ? typed : '')
  if (texts.length !== places || texts.some((text) => text.trim() === ''))
    return refuse(0, texts.join(', '), `Put ${places} of ${range(options)} in order, separated by commas.`, 'size')
  const found: number[] = []
  for (const [column, text] of texts.entries()) {
    const place = findOption(options, text)
    if (place === null) return refuse(column, text, `'${text.trim()}' is none of ${range(options)}.`)
    if (found.includes(place)) return refuse(column, text, `'${text.trim()}' stands here twice.`, 'option-twice')
    found.push(place)
  }
  return read(found)
}

/** 'B, A, C', 'B > A > C', '[1, 0, 2]', one a line, or letters with spaces between them. */
function split(options: readonly string[], text: string): string[] {
  const inner = text.trim().replace(/^[[(]([^[\]()]*)[\])]$/, '$1')
  if (inner === '') return []
  const parts = inner.split(/[,;>→\n]+/).map((part) => part.trim())
  if (parts.length > 1) return parts
  const words = inner.split(/\s+/)
  return words.every((word) => findOption(options, word) !== null) ? words : parts
}

const range = (options: readonly string[]) => `the options ${letterOf(0)} to ${letterOf(options.length - 1)}`

function refuse(column: number, text: string, message: string, code = 'no-option'): Unreadable {
  const empty = simplify(text) === ''
  return { ok: false, row: 0, column, from: 0, length: text.length, code: empty ? 'empty' : code, message }
}

function read(places: number[]): ReadField {
  const cells = [places.map((value) => ({ value, digits: null, notices: [] }))]
  return { ok: true, cells, grid: [places] }
}
