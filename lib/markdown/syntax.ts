/** Markdown to tree: GitHub's extensions, `$mathematics$`, `==highlights==` and definition lists. */
import type { PhrasingContent, Root, RootContent } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { asDefinitionList } from './definition-lists'
import { markWords } from './marks'

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkMath).freeze()

/** Parses Markdown; positions are those of the text given. Never throws: any text is Markdown. */
export function parseMarkdown(markdown: string): Root {
  const tree = parser.parse(markdown)
  visit(tree, (node) => {
    if ('children' in node) node.children = markWords(node.children as PhrasingContent[]) as never
  })
  loneMathToDisplay(tree, markdown)
  tree.children = tree.children.map((node) => (node.type === 'paragraph' ? (asDefinitionList(node) ?? node) : node))
  return tree
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
