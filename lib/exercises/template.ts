/** Texts with values in them: `The rate is {{ rate }}, so $\eta = {{ rate | 3 }}$.` */
import type { Scope, Value } from '@/lib/expression'
import { ExerciseError } from './errors'
import { evaluateExpression } from './evaluate'
import { asNeeded, toCode, toLatex, toMarkdown, type Format } from './format'

type Place = 'prose' | 'math' | 'code'
export type Piece = { kind: 'text'; text: string } | { kind: 'value'; expression: string; format: Format; place: Place }

const parsed = new Map<string, Piece[]>()

/** Cuts a text at its `{{ … }}`. Throws ExerciseError 'template'. */
export function parseTemplate(source: string, part: (string | number)[]): Piece[] {
  const known = parsed.get(source)
  if (known) return known
  const pieces: Piece[] = []
  let text = ''
  let inMath = false
  for (let i = 0; i < source.length;) {
    if (source[i] === '\\' && i + 1 < source.length) {
      text += source.slice(i, i + 2)
      i += 2
    } else if (source.startsWith('{{', i) && source[i + 2] !== '{') {
      const end = closing(source, i + 2)
      if (end === null)
        throw new ExerciseError(
          'template',
          part,
          `'{{' is never closed in '${excerpt(source, i)}'; write {{ expression }}`,
        )
      pieces.push(
        { kind: 'text', text },
        readValue(source.slice(i + 2, end), placeOf(source.slice(0, i), inMath), part),
      )
      text = ''
      i = end + 2
    } else {
      if (source[i] === '$' && source[i + 1] !== '$') inMath = !inMath
      else if (source[i] === '$') {
        inMath = !inMath
        text += '$'
        i++
      }
      text += source[i] ?? ''
      i++
    }
  }
  pieces.push({ kind: 'text', text })
  const done = pieces.filter((piece) => piece.kind === 'value' || piece.text !== '')
  if (parsed.size > 20_000) parsed.clear()
  parsed.set(source, done)
  return done
}

/** The text with its values put in. */
export function renderTemplate(source: string, scope: Scope, part: (string | number)[]): string {
  let text = ''
  for (const piece of parseTemplate(source, part))
    text += piece.kind === 'text' ? piece.text : show(evaluateExpression(piece.expression, scope, part), piece)
  return text
}

function show(value: Value, { place, format }: { place: Place; format: Format }): string {
  if (place === 'code') return toCode(value, format)
  return place === 'math' ? toLatex(value, format) : toMarkdown(value, format)
}

/** Where a value stands, from the text before it. */
function placeOf(before: string, inMath: boolean): Place {
  const fences = before.match(/^[ \t]*(~~~|```)/gm)?.length ?? 0
  const ticks = before.slice(before.lastIndexOf('\n') + 1).match(/`/g)?.length ?? 0
  if (fences % 2 === 1 || ticks % 2 === 1) return 'code'
  return inMath ? 'math' : 'prose'
}

/** Where the `}}` stands that closes an expression; braces and quotes inside it are skipped. */
function closing(source: string, from: number): number | null {
  let depth = 0
  for (let i = from; i < source.length; i++) {
    const c = source[i]
    if (c === "'" || c === '"') {
      const end = source.indexOf(c, i + 1)
      if (end < 0) return null
      i = end
    } else if (c === '{') depth++
    else if (c === '}' && depth > 0) depth--
    else if (c === '}') return source[i + 1] === '}' ? i : null
  }
  return null
}

function readValue(inner: string, place: Place, part: (string | number)[]): Piece {
  const bar = inner.lastIndexOf('|')
  const expression = (bar < 0 ? inner : inner.slice(0, bar)).trim()
  if (expression === '') throw new ExerciseError('template', part, `'{{${inner}}}' holds no expression`)
  if (bar < 0) return { kind: 'value', expression, format: asNeeded, place }
  const options = /^\s*(\d{1,2})?\s*(\(\))?\s*$/.exec(inner.slice(bar + 1))
  if (!options || inner.slice(bar + 1).trim() === '' || options[1] === '0')
    throw new ExerciseError(
      'template',
      part,
      `'{{${inner}}}': after | write the number of significant figures, () for parentheses around negative numbers, or both`,
    )
  return {
    kind: 'value',
    expression,
    format: { digits: options[1] ? Number(options[1]) : null, parentheses: Boolean(options[2]) },
    place,
  }
}

const excerpt = (source: string, at: number) => source.slice(at, at + 30).replace(/\n[\s\S]*/, '')
