/**
 * Epoch's two small additions to Markdown, taken out before it is parsed so that every position stays:
 * `$$ {#id name="…"}` labels the display formula it closes, `{.no-card}` at a line's end silences what is derived from it.
 */

export interface FormulaLabel {
  /** Line of the closing `$$`, from 1. */
  line: number
  id: string | null
  name: string | null
  silent: boolean
}

export interface LabelProblem {
  line: number
  column: number
  message: string
}

export interface Labelled {
  text: string
  labels: FormulaLabel[]
  /** Lines (from 1) that carry `{.no-card}`. */
  silent: Set<number>
  problems: LabelProblem[]
}

export function takeLabels(source: string): Labelled {
  const labels: FormulaLabel[] = []
  const silent = new Set<number>()
  const problems: LabelProblem[] = []
  let codeFence: string | null = null
  const lines = source.split('\n').map((line, index) => {
    const fence = /^\s*(`{3,}|~{3,})/.exec(line)?.[1]
    if (codeFence !== null) {
      if (fence?.startsWith(codeFence) && line.trim() === fence) codeFence = null
      return line
    }
    if (fence) {
      codeFence = fence
      return line
    }
    const label = /^(\s*(?:.*\S)?\$\$)(\s*\{([^{}]*)\}\s*)$/.exec(line)
    if (label) {
      const read = readLabel(label[3] ?? '', index + 1)
      if ('message' in read) problems.push({ ...read, column: (label[1] ?? '').length + 1 })
      else labels.push(read)
      return (label[1] ?? '') + ' '.repeat((label[2] ?? '').length)
    }
    const mute = /\s*\{\.no-card\}\s*$/.exec(line)
    if (mute) {
      silent.add(index + 1)
      return line.slice(0, mute.index) + ' '.repeat(mute[0].length)
    }
    return line
  })
  return { text: lines.join('\n'), labels, silent, problems }
}

function readLabel(attributes: string, line: number): FormulaLabel | { line: number; message: string } {
  const silent = /(^|\s)\.no-card(\s|$)/.test(attributes)
  const id = /(?:^|\s)#([^\s}]+)/.exec(attributes)?.[1] ?? null
  const name = /(?:^|\s)name="([^"]*)"/.exec(attributes)?.[1] ?? null
  if (silent) return { line, id, name, silent }
  if (id === null || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
    return { line, message: id === null ? 'the formula’s label has no #id' : `'${id}' is no id` }
  if (name === null || name.trim() === '') return { line, message: 'the formula’s label has no name="…"' }
  return { line, id, name, silent }
}
