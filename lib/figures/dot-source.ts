/** Small, safe edits of a DOT source: they know its strings and comments, nothing more. */

/** Comments, quoted strings and HTML strings as wholes; everything else by the character or word. */
const token =
  /\/\/[^\n]*|\/\*[\s\S]*?\*\/|^#[^\n]*|"(?:[^"\\]|\\[\s\S])*"|[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*|[\s\S]/gmu

/** Adds statements at the end of the graph, where they win over earlier ones of the same name. */
export function append(source: string, statements: string): string {
  let last = -1
  for (const match of source.matchAll(token)) if (match[0] === '}') last = match.index
  return last < 0 ? source : `${source.slice(0, last)}\n${statements}\n${source.slice(last)}`
}

/** Breaks quoted labels at spaces into lines of about `most` characters. */
export function breakLabels(source: string, most: number): string {
  const before: string[] = []
  return source.replace(token, (text) => {
    const isLabel = text.startsWith('"') && before.at(-1) === '=' && /^(x|head|tail)?label$/.test(before.at(-2) ?? '')
    if (text.trim() !== '') before.push(text)
    return isLabel ? `"${breakLines(text.slice(1, -1), most)}"` : text
  })
}

/** Already broken lines stay as they are; structured labels (records) are left alone. */
export function breakLines(label: string, most: number): string {
  if (/[\\|{}]/.test(label)) return label
  const lines: string[] = []
  for (const word of label.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines.join('\\n')
}
