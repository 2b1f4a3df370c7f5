/** Term cards: a paragraph or list item that opens with a bold (or emphasised) term and defines it. */
import type { Emphasis, Paragraph, Strong } from 'mdast'
import { textOf } from '@/lib/markdown'
import { isLinks } from './questions'
import { countWords, firstSentences } from './sentences'

export interface TermDefinition {
  /** The term as plain words and as Markdown. */
  term: string
  termMarkdown: string
  /** Markdown of the definition, whole sentences. */
  definition: string
}
export type Derivation<T> = { kind: 'made'; value: T } | { kind: 'skipped'; what: string; reason: string } | null

/** Labels that open a paragraph without being a term. */
const boilerplate =
  /^(?:(?:key |main |common |typical |practical |important |best |general |further |example |worked |short )?(?:advantages?|disadvantages?|answers?|applications?|assumptions?|benefits?|caution|cases?|comments?|comparisons?|conclusions?|cons|considerations?|context|data|definitions?|descriptions?|details?|differences?|drawbacks?|effects?|examples?|exercises?|explanations?|facts?|features?|figures?|goals?|heuristics?|hints?|ideas?|impact|importance|info|inputs?|insights?|interpretations?|intuition|limitations?|lessons?|methods?|motivation|notations?|notes?|objectives?|observations?|outputs?|overview|pitfalls?|points?|practices?|problems?|procedures?|proofs?|properties|pros|purpose|questions?|reading|recommendations?|references?|remarks?|remember|results?|roles?|rule of thumb|settings?|solutions?|steps?|strengths?|summary|tables?|takeaways?|tasks?|theory|tips?|to ?do|training|trade-offs?|updates?|usage|use cases?|warnings?|weaknesses)(?: intuition)?(?:\s*(?:\d+|[a-z]))?|(?:avoid|choose|check|consider|keep|normali[sz]e|prefer|schedule|set|start|try|tune|use)\b.*|(?:how|see|so|then|what|when|where|which|who|why|if|case|step|part|chapter|section|figure|table|exercise|example|question|note)\b(?:\s+(?:to|is|are|the|a|it|this|you|we|\d).*|))$/i
/** Definitions that lean on what stands before them say nothing alone. */
const leaning =
  /^(?:such as|to |this is (?:similar|the same|like|also)|see |if |when |e\.g|for example|for instance|because|as (?:shown|above|before)|same as|similar to|the same|also |again|likewise|use |used (?:when|for|in|to)|often used|ideal for|good for|causes? )/i
const definingVerb =
  /^\s*(?:\([^)]{1,40}\)\s*)?,?\s*(?:is|are|was|were|refers to|refer to|means|mean|describes?|denotes?|measures?|represents?|consists? of|computes?|maps?|keeps?|adds?|divides?|counts?|says|asks)\b/
const longestDefinition = 60

/** `opening` is the paragraph, of a list item its first; `text` is the page that its positions speak of. */
export function deriveTerm(opening: Paragraph, text: string): Derivation<TermDefinition> {
  const lead = leadingTerm(opening)
  if (!lead) return null
  const [from, to] = span(lead)
  const termMarkdown = text.slice(from, to)
  const after = text.slice(to, span(opening)[1])
  const inner = textOf(lead).trim()
  const term = inner.replace(/\s*[:：.]$/, '').trim()
  const labelled = /[:：]$/.test(inner) || /^\s*(?:\([^)]{1,40}\)\s*)?(?:[:：]|[–—]|-\s)/.test(after)
  const verb = lead.type === 'strong' ? definingVerb : /^\s*(?:\([^)]*\))?\s*(?:is|are|refers to)\b/
  if (!(labelled && lead.type === 'strong') && !verb.test(after)) return null
  if (!isTerm(term)) return { kind: 'skipped', what: term, reason: 'its opening words are a label, not a term' }
  const body = labelled
    ? after
        .replace(/^\s*(?:\([^)]{1,40}\)\s*)?(?:[:：]|[–—]|-\s)?\s*/, '')
        .replace(/^(?:is|are)\s+(?=(?:an?|the|one)\s)/, '')
    : text.slice(span(opening)[0], to) + after
  return limitDefinition(term, termMarkdown, body.trim())
}

function span(node: Paragraph | Strong | Emphasis): [number, number] {
  return [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0]
}

/** A definition as a card can hold it: whole sentences, not too few words and not too many. */
export function limitDefinition(term: string, termMarkdown: string, body: string): Derivation<TermDefinition> {
  const flat = body.replace(/\s*\n\s*/g, ' ').trim()
  if (countWords(flat) < 3) return { kind: 'skipped', what: term, reason: 'its definition has fewer than three words' }
  const definition = countWords(flat) <= longestDefinition ? flat : firstSentences(flat, longestDefinition)
  if (definition === null)
    return { kind: 'skipped', what: term, reason: `its definition is longer than ${longestDefinition} words` }
  if (isLinks(definition)) return { kind: 'skipped', what: term, reason: 'its definition is nothing but links' }
  if (leaning.test(definition)) return { kind: 'skipped', what: term, reason: 'its definition does not stand alone' }
  if (/:$/.test(definition))
    return { kind: 'skipped', what: term, reason: 'its definition only introduces what follows' }
  return {
    kind: 'made',
    value: {
      term,
      termMarkdown: termMarkdown.replace(/\s*:(\*{1,2}|_{1,2})$/, '$1'),
      definition: sentenceCase(definition),
    },
  }
}

/** The bold or emphasised words a paragraph opens with, an article before them allowed. */
function leadingTerm(paragraph: Paragraph): Strong | Emphasis | null {
  const [first, second] = paragraph.children
  const node = first?.type === 'text' && /^(?:the|an?)\s+$/i.test(first.value) ? second : first
  return node?.type === 'strong' || node?.type === 'emphasis' ? node : null
}

export function isTerm(term: string): boolean {
  const words = term.split(/\s+/)
  return (
    term.length >= 2 &&
    term.length <= 60 &&
    words.length <= 7 &&
    /\p{L}/u.test(term) &&
    !/[?!…]$/.test(term) &&
    !/^(\d|\()/.test(term) &&
    !boilerplate.test(term) &&
    // 'Folders are only for special stuff' is a sentence.
    !(words.length >= 4 && /\s(?:is|are|was|were|does|do|has|have|can|will)\s/i.test(term))
  )
}

/** The definition with the term (and its abbreviation) left out; null where it cannot be guessed any more or is too long. */
export function maskTerm({ term, definition }: TermDefinition): string | null {
  const abbreviation = /\(([^)]+)\)/.exec(term)?.[1]
  const full = term.replace(/\s*\([^)]*\)/, '')
  const names = [term, full, full.replace(/s$/, ''), abbreviation, ...(abbreviation ? [] : [full.split(/\s+or\s+/)[0]])]
  const hidden = [...new Set(names.filter((name): name is string => name !== undefined && name.length > 1))].sort(
    (a, b) => b.length - a.length,
  )
  let masked = definition
  for (const name of hidden) masked = mask(masked, name)
  masked = masked.replace(/\[…\](?:\s*\(\[…\]\))+/g, '[…]')
  const gaps = masked.split('[…]').length - 1
  const words = countWords(masked)
  return gaps <= 2 && words >= 5 && words <= 40 ? masked : null
}

/** Boundaries are looked at apart: a pattern with letters of all scripts takes a millisecond to be built, for each term. */
function mask(text: string, name: string): string {
  const pattern = new RegExp(`(\\*{0,2}|_{0,2})${escape(name)}(?:s|es)?\\1`, 'gi')
  return text.replace(pattern, (found, marks: string, at: number) => {
    const before = marks === '' ? text.slice(0, at) : ''
    const after = marks === '' ? text.slice(at + found.length) : ''
    return letterLast.test(before) || letterFirst.test(after) ? found : '[…]'
  })
}
const letterLast = /[\p{L}\p{N}]$/u
const letterFirst = /^[\p{L}\p{N}]/u

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

function sentenceCase(text: string): string {
  return /^(?:[a-z]{2}|a )/.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text
}
