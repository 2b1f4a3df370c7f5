/** Whether the formulas of texts can be typeset, without setting again what differs in nothing but its numbers. */
import type { Nodes } from 'mdast'
import { parseMarkdown, typeset, type MathProblem } from '@/lib/markdown'

/** Formulas known to be sound, whatever exercise they are from, with their numbers left out. */
const sound = new Set<string>()
const mostSound = 50_000

export class FormulaCheck {
  /** By text: whether its formulas are what stands between its dollar signs. */
  private readonly plain = new Map<string, boolean>()
  /** Texts in which every formula is sound, with their numbers left out. */
  private readonly sound = new Set<string>()

  /** `name` is that of the text: it is the same one with other numbers each time. */
  check(name: string, text: string): MathProblem[] {
    if (!text.includes('$')) return []
    const shape = withoutNumbers(text)
    if (this.sound.has(shape)) return []
    const problems = this.problemsIn(name, text)
    if (problems.length === 0) this.sound.add(shape)
    return problems
  }

  private problemsIn(name: string, text: string): MathProblem[] {
    const between = betweenDollars(text)
    let formulas = between
    if (!isSimple(text) && this.plain.get(name) !== true) {
      formulas = inTree(parseMarkdown(text))
      if (!this.plain.has(name)) this.plain.set(name, formulas.join('\n') === between.join('\n'))
    }
    return formulas.flatMap((tex) => problemOf(tex) ?? [])
  }
}

function betweenDollars(text: string): string[] {
  return [...text.matchAll(/(?<!\\)(\$+)([\s\S]+?)(?<!\\)\1/g)].map(([, , tex]) => tex!.trim())
}

/** No code, no HTML, no table, no display formula: then formulas are what stands between dollar signs. */
function isSimple(text: string): boolean {
  return (
    !/`|\$\$|\\\$|<[a-z/!]|^(?: {4}|\t)|^[\s|:-]*\|[\s|:-]*$|\$[^$]*\n\s*\n[^$]*\$/im.test(text) &&
    text.split('$').length % 2 === 1
  )
}

function inTree(node: Nodes): string[] {
  if (node.type === 'math' || node.type === 'inlineMath') return [node.value.trim()]
  return 'children' in node ? node.children.flatMap(inTree) : []
}

/** Signs and digits are read one by one only behind a command, as in \frac12, and behind ^ and _. */
function withoutNumbers(tex: string): string {
  return tex.replace(/(\\[A-Za-z]+\s*|[\^_]\s*)?-?\d+(?:\.\d+)?/g, (number, before?: string) =>
    before === undefined ? '0' : number.replace(/\d+(?:\.\d+)?/, (digits) => (digits.length > 1 ? '00' : '0')),
  )
}

function problemOf(tex: string): MathProblem | null {
  const skeleton = withoutNumbers(tex)
  if (sound.has(skeleton)) return null
  const { problem } = typeset(tex, true)
  if (problem === null && sound.size < mostSound) sound.add(skeleton)
  return problem
}
