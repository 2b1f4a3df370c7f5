/** Rewriting what is prose, code and formulas kept as they are. */

const code = /``[^\n]+?``|`[^`\n]+`/
const formula = /\$\$[\s\S]*?\$\$|\$(?!\s)[^$\n]*[^$\n\s]\$(?!\d)/

export const outsideCode = (text: string, rewrite: (text: string) => string) => outside(text, code.source, rewrite)
export const outsideFormulas = (text: string, rewrite: (text: string) => string) =>
  outside(text, `${code.source}|${formula.source}`, rewrite)

/** What is kept stands as one private character while the rest is rewritten, so that a rewriting sees whole lines. */
function outside(text: string, kept: string, rewrite: (text: string) => string): string {
  const held: string[] = []
  const masked = text.replace(new RegExp(kept, 'g'), (found) => {
    held.push(found)
    return `\uE001${held.length - 1}\uE002`
  })
  return rewrite(masked).replace(/\uE001(\d+)\uE002/g, (_, at: string) => held[Number(at)] ?? '')
}

/** The line ends of a text, and nothing else of it. */
export const lineEnds = (text: string) => text.replace(/[^\n]/g, '')
