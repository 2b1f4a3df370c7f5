/** Tables whose first columns are headed 'Term' and 'Meaning', or words to that effect. */
import type { Table } from 'mdast'
import { textOf } from '@/lib/markdown'

const termHead =
  /^(?:terms?|words?|concepts?|keywords?|abbreviations?|acronyms?|vocabulary|expression|begriff|термин|понятие|术语|概念|用語)$/i
const meaningHead =
  /^(?:definitions?|meanings?|descriptions?|explanations?|what it (?:is|means)|means|stands for|bedeutung|erklärung|definición|определение|значение|定义|含义|说明|意味)$/i

/** `text` is the page that the table's positions speak of. Null where the table lists no terms. */
export function termRows(table: Table, text: string): { term: string; definition: string; line: number }[] | null {
  const [head, ...rows] = table.children
  const names = head?.children.map((cell) => textOf(cell).trim()) ?? []
  const [term, meaning] = [
    names.findIndex((name) => termHead.test(name)),
    names.findIndex((name) => meaningHead.test(name)),
  ]
  if (term < 0 || meaning < 0) return null
  return rows.flatMap((row) => {
    const cell = (at: number) => {
      const nodes = row.children[at]?.children ?? []
      return text.slice(nodes[0]?.position?.start.offset ?? 0, nodes.at(-1)?.position?.end.offset ?? 0)
    }
    const found = {
      term: cell(term).replace(/^\*\*|\*\*$/g, ''),
      definition: cell(meaning),
      line: row.position?.start.line ?? 1,
    }
    return found.term === '' || found.definition === '' ? [] : [found]
  })
}
