/** The door to Markdown and mathematics: unified (remark, rehype) and KaTeX. */
import type { Rich } from '@/lib/deck/schema'
import type { Root } from 'mdast'
import { type MathProblem, speak } from './math'
import { renderTree, textOf } from './render'
import { parseMarkdown } from './syntax'

export { escapeHtml, speak, typeset, type MathProblem } from './math'
export { renderTree, textOf, type Rendered } from './render'
export type { DefinitionList } from './definition-lists'
export { parseMarkdown } from './syntax'

/** Markdown to sanitised HTML. Formulas that fail are shown as their source; see `rich` for their problems. */
export function renderMarkdown(markdown: string): string {
  return renderTree(parseMarkdown(markdown)).html
}

/** As `renderMarkdown`, without the paragraph around a single paragraph: for labels, options and titles. */
export function renderInline(markdown: string): string {
  return unwrap(parseMarkdown(markdown)).html
}

/** A text in its three forms, with the formulas that could not be typeset. */
export function rich(
  markdown: string,
  options: { inline?: boolean; link?: (target: string) => string | null } = {},
): { value: Rich; problems: MathProblem[] } {
  const source = markdown.trim()
  if (plainWords.test(source))
    return {
      value: { markdown: source, html: options.inline ? source : `<p>${source}</p>`, text: source },
      problems: [],
    }
  const tree = parseMarkdown(source)
  const text = textOf(tree, speak)
  const { html, problems } = options.inline ? unwrap(tree, options.link) : renderTree(tree, options.link)
  return { value: { markdown: source, html, text }, problems }
}

/**
 * Words with nothing in them that means something in Markdown, as half of all cards and options are: a paragraph of one
 * text. Parsing and sanitising such a line takes a hundred times as long as looking at it.
 */
const plainWords = /^(?!\d+[.)](?: |$)|.*[wW]{3}\.)[\p{L}\p{N}](?:[\p{L}\p{N},;.?!'"()%/…’“”–—×−·-]|:(?= )| (?! ))*$/u

/** Rendering stays whole (a root of bare phrasing would be laid out as blocks); only the outer tag goes. */
function unwrap(tree: Root, link?: (target: string) => string | null) {
  const rendered = renderTree(tree, link)
  if (tree.children.length !== 1 || tree.children[0]?.type !== 'paragraph') return rendered
  return { ...rendered, html: rendered.html.replace(/^<p>|<\/p>$/g, '') }
}
