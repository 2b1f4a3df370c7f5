/** Markdown to tree: GitHub's extensions, `$mathematics$` and `==highlights==`. */
import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'

/** `==words==` in a sentence. */
export interface Mark {
  type: 'mark'
  children: PhrasingContent[]
  position?: Paragraph['position']
  data?: { hName: 'mark' }
}

declare module 'mdast' {
  interface PhrasingContentMap {
    mark: Mark
  }
  interface RootContentMap {
    mark: Mark
  }
}

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkMath).freeze()

/** Parses Markdown; positions are those of the text given. Never throws: any text is Markdown. */
export function parseMarkdown(markdown: string): Root {
  const tree = parser.parse(markdown)
  visit(tree, (node) => {
    if ('children' in node) node.children = markHighlights(node.children as PhrasingContent[]) as never
  })
  loneMathToDisplay(tree, markdown)
  return tree
}

/** Pairs `==` within one run of siblings: `==a *b* c==` becomes one mark. Text without a partner stays as it is. */
function markHighlights(children: PhrasingContent[]): PhrasingContent[] {
  if (!children.some((child) => child.type === 'text' && child.value.includes('=='))) return children
  const parts = children.flatMap(splitAtFences)
  const out: PhrasingContent[] = []
  let open: number | null = null
  for (const part of parts) {
    if (part !== fence) out.push(part)
    else if (open === null) {
      open = out.length
      out.push({ type: 'text', value: '==' })
    } else if (out.length === open + 1) {
      out.push({ type: 'text', value: '==' }) // '====' is no highlight
      open = null
    } else {
      const inside = out.splice(open).slice(1)
      out.push({ type: 'mark', children: inside, data: { hName: 'mark' } })
      open = null
    }
  }
  return out
}

const fence = Symbol('==')
function splitAtFences(node: PhrasingContent): (PhrasingContent | typeof fence)[] {
  if (node.type !== 'text' || !node.value.includes('==')) return [node]
  return node.value.split('==').flatMap((value, i) => {
    const text: (PhrasingContent | typeof fence)[] = value === '' ? [] : [{ type: 'text', value }]
    return i === 0 ? text : [fence, ...text]
  })
}

/** A paragraph that is nothing but `$$…$$` on one line is a display formula, as Jupyter and Obsidian write it. */
function loneMathToDisplay(tree: Root, markdown: string): void {
  visit(tree, 'paragraph', (node, index, parent) => {
    const child = node.children.length === 1 ? node.children[0] : undefined
    if (child?.type !== 'inlineMath' || !parent || index === undefined) return
    const start = child.position?.start.offset
    if (start === undefined || markdown.slice(start, start + 2) !== '$$') return
    const display = { type: 'math', value: child.value, position: node.position } as RootContent
    parent.children[index] = display
  })
}
