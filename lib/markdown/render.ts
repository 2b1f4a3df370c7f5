/** Tree to HTML: raw HTML is parsed and sanitised, mathematics is typeset after that. */
import type { Element, Root as HtmlRoot } from 'hast'
import type { Nodes, Root, RootContent } from 'mdast'
import rehypeRaw from 'rehype-raw'
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { highlight } from './highlight'
import { type MathProblem, typeset } from './math'

export interface Rendered {
  html: string
  problems: MathProblem[]
}

const schema = {
  ...defaultSchema,
  tagNames: [...(defaultSchema.tagNames ?? []), 'mark', 'figure', 'figcaption', 'u'],
  attributes: {
    ...defaultSchema.attributes,
    span: [...(defaultSchema.attributes?.['span'] ?? []), 'dataTex', 'dataDisplay'],
  },
  clobberPrefix: '',
  clobber: [],
}

const bridge = unified()
  .use(remarkRehype, {
    allowDangerousHtml: true,
    handlers: {
      math: (_state, node: { value: string }) => mathElement(node.value, true),
      inlineMath: (_state, node: { value: string }) => mathElement(node.value, false),
    },
  })
  .freeze()
/** Text that holds raw HTML is read by an HTML parser; most does not, and is a clean tree as it is. */
const cleaner = unified().use(rehypeRaw).use(rehypeSanitize, schema).freeze()
const sanitizer = unified().use(rehypeSanitize, schema).freeze()
const stringifier = unified().use(rehypeStringify, { allowDangerousHtml: true }).freeze()

/** Renders a tree. `link` turns a written link target into an address, or null to leave it as it is. */
export function renderTree(tree: Root | RootContent[], link?: (target: string) => string | null): Rendered {
  const root: Root = Array.isArray(tree) ? { type: 'root', children: tree } : tree
  const converted = bridge.runSync(root) as HtmlRoot
  const html = (holdsRaw(converted) ? cleaner : sanitizer).runSync(converted)
  const problems: MathProblem[] = []
  visit(html, 'element', (node, index, parent) => {
    if (node.tagName === 'a') rewriteLink(node, link)
    if (node.tagName === 'pre') highlight(node)
    const tex = node.properties['dataTex']
    if (typeof tex !== 'string' || !parent || index === undefined) return
    const made = typeset(tex, node.properties['dataDisplay'] === 'true')
    if (made.problem) problems.push(made.problem)
    // 'raw' nodes cannot come from content: the sanitiser has dropped them all.
    parent.children[index] = { type: 'raw', value: made.html } as never
  })
  return { html: stringifier.stringify(html).trim(), problems }
}

function holdsRaw(node: HtmlRoot | HtmlRoot['children'][number]): boolean {
  return node.type === 'raw' || ('children' in node && node.children.some(holdsRaw))
}

function mathElement(tex: string, display: boolean): Element {
  return { type: 'element', tagName: 'span', properties: { dataTex: tex, dataDisplay: String(display) }, children: [] }
}

function rewriteLink(node: Element, link?: (target: string) => string | null): void {
  const href = node.properties['href']
  if (typeof href !== 'string') return
  const target = link?.(href)
  if (target) node.properties['href'] = target
  else if (/^https?:/.test(href)) node.properties['rel'] = ['noopener', 'noreferrer']
}

/** The words of a tree, formulas as their source unless `formula` says otherwise: for search, labels and comparing. */
export function textOf(
  node: Nodes | { children: readonly Nodes[] },
  formula: (tex: string) => string = (tex) => tex,
): string {
  if ('value' in node && node.type !== 'html')
    return node.type === 'math' || node.type === 'inlineMath' ? formula(node.value) : node.value
  if (!('children' in node)) return 'alt' in node && node.alt ? node.alt : ''
  const blocks = node.children.some(
    (child) => 'children' in child && ['paragraph', 'listItem', 'list', 'tableRow'].includes(child.type),
  )
  return node.children
    .map((child) => textOf(child, formula))
    .join(blocks ? ' ' : '')
    .replace(/\s+/g, ' ')
    .trim()
}
