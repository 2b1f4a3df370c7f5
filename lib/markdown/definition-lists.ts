/**
 * Definition lists as Pandoc and PHP Markdown Extra write them: a line with the term, below it lines that open with a
 * colon. Markdown alone reads them as one paragraph.
 */
import type { Paragraph, PhrasingContent } from 'mdast'

export interface DefinitionList {
  type: 'definitionList'
  children: DefinitionPart[]
  position?: Paragraph['position']
  data: { hName: 'dl' }
}
export interface DefinitionPart {
  type: 'definitionPart'
  children: PhrasingContent[]
  position?: Paragraph['position']
  data: { hName: 'dt' | 'dd' }
}

declare module 'mdast' {
  interface RootContentMap {
    definitionList: DefinitionList
    definitionPart: DefinitionPart
  }
}

/** The list that a paragraph is, or null where it is an ordinary one. */
export function asDefinitionList(paragraph: Paragraph): DefinitionList | null {
  const lines = linesOf(paragraph.children)
  const kinds = lines.map((line) => definition.test(opening(line)))
  const startsWithTerm = kinds[0] === false && kinds[1] === true
  // Every term has a definition, and no line is left over: else it is prose in which a line happens to open with a colon.
  const paired = kinds.every((isDefinition, i) => isDefinition || kinds[i + 1] === true)
  if (!startsWithTerm || !paired) return null
  const children = lines.map((line, i): DefinitionPart => {
    if (!kinds[i]) return { type: 'definitionPart', children: line, data: { hName: 'dt' } }
    const [first, ...rest] = line
    const text: PhrasingContent = { type: 'text', value: opening([first!]).replace(definition, '') }
    return { type: 'definitionPart', children: [text, ...rest], data: { hName: 'dd' } }
  })
  return {
    type: 'definitionList',
    children,
    data: { hName: 'dl' },
    ...(paragraph.position ? { position: paragraph.position } : {}),
  }
}

const definition = /^ {0,3}:[ \t]+/

function opening(line: readonly PhrasingContent[]): string {
  const [first] = line
  return first?.type === 'text' ? first.value : ''
}

function linesOf(children: readonly PhrasingContent[]): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]]
  for (const child of children) {
    if (child.type !== 'text') {
      lines.at(-1)!.push(child)
      continue
    }
    child.value.split('\n').forEach((value, i) => {
      if (i > 0) lines.push([])
      if (value !== '') lines.at(-1)!.push({ type: 'text', value })
    })
  }
  return lines
}
