/** Symbols of a display formula that no sentence of the page, or of a page it requires, ever mentions. */
import { visit } from 'unist-util-visit'
import type { Root } from 'mdast'

/** What a page's mathematics says; plain data, cached with the page. */
export interface Symbols {
  /** By symbol the line of the first display formula that uses it. */
  used: Record<string, number>
  /** Named in a sentence, a heading, a table or a list. */
  named: string[]
}

/** Indices, counts, constants, differentials and the names that every text on the subject gives its data. */
const everyday = new Set([
  ...['i', 'j', 'k', 'l', 'm', 'n', 't', 'd', 'e', 'N', 'T', 'x', 'y', 'f', 'g', 'p', 'P', 'E', 'O', 'R', 'L'],
  ...['\\pi', '\\infty', '\\partial', '\\nabla', '\\Delta', '\\epsilon', '\\varepsilon', '\\mathbb', '\\ell'],
])
const greek =
  /\\(?:var)?(?:alpha|beta|gamma|delta|epsilon|zeta|eta|theta|kappa|lambda|mu|nu|xi|rho|sigma|tau|phi|chi|psi|omega|Gamma|Theta|Lambda|Sigma|Phi|Psi|Omega)\b/g

export function symbolsOf(tree: Root): Symbols {
  const used: Record<string, number> = {}
  const named = new Set<string>()
  visit(tree, (node) => {
    if (node.type === 'inlineMath') for (const symbol of symbols(node.value)) named.add(symbol)
    if (node.type !== 'math') return
    // What stands left of an equals sign is what the formula itself defines.
    const clauses = withoutIndices(node.value).split(/\\q?quad|\\\\|;\s/)
    for (const clause of clauses) {
      const [, left = '', right = clause] = /^(.*?)(?<![<>!:])=(.*)$/s.exec(clause) ?? []
      for (const symbol of symbols(left)) named.add(symbol)
      for (const symbol of symbols(right)) used[symbol] ??= node.position?.start.line ?? 1
    }
  })
  return { used, named: [...named] }
}

export function undefinedSymbols({ used, named }: Symbols, before: Iterable<readonly string[]>): [string, number][] {
  const known = new Set([...named, ...[...before].flat()])
  return Object.entries(used).filter(([symbol]) => !known.has(symbol) && !everyday.has(symbol))
}

/** Single letters and Greek ones; words in \text and \mathrm, sizes and environments are none. */
function symbols(tex: string): string[] {
  const bare = withoutIndices(tex).replace(
    /\\(?:text(?:rm|bf|it)?|mathrm|operatorname\*?|begin|end|tag|label)\s*\{[^{}]*\}/g,
    ' ',
  )
  const letters = bare.replace(/\\[a-zA-Z]+/g, ' ').match(/[a-zA-Z]/g) ?? []
  return [...new Set([...(bare.match(greek) ?? []), ...letters])]
}

const withoutIndices = (tex: string) => tex.replace(/[_^]\s*(?:\{[^{}]*\}|\\[a-zA-Z]+|.)/g, ' ')
