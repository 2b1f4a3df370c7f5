/** YAML with positions: every scalar knows its line, so that a wrong value is reported where it stands. */
import { isMap, isNode, isScalar, LineCounter, parseDocument, type Document } from 'yaml'
import type { z } from 'zod'
import { nearest, type Place, type Problems } from '../problems'

export interface YamlBlock {
  value: unknown
  /** Place of the value at a path, or of the nearest parent that exists. */
  place(path: readonly PropertyKey[]): Place
  /** Place of the key itself, for unknown keys. */
  keyPlace(path: readonly PropertyKey[], key: string): Place
}

/** `failsafe` keeps every scalar a string, as fields that hold text and expressions need. */
export function parseYaml(
  text: string,
  origin: Place,
  problems: Problems,
  schema: 'failsafe' | 'core' = 'failsafe',
): YamlBlock | null {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, schema, prettyErrors: false, uniqueKeys: true })
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return { file: origin.file, line: origin.line + line - 1, column: origin.column - 1 + col }
  }
  // What follows the first error of a block is mostly its echo.
  const [error] = document.errors
  if (error) {
    problems.error(at(error.pos[0]), 'yaml', yamlMessage(error), yamlHint(error.code))
    return null
  }
  const value: unknown = document.toJS({ maxAliasCount: 20 })
  if (!isMap(document.contents)) {
    problems.error(origin, 'yaml', 'the block is not a list of `key: value` lines', 'write one `key: value` a line')
    return null
  }
  return {
    value,
    place: (path) => at(offsetOf(document, path)),
    keyPlace: (path, key) => at(keyOffset(document, path, key)),
  }
}

function yamlMessage(error: { code: string; message: string }): string {
  const first = error.message.split('\n')[0] ?? error.message
  return `the YAML cannot be read: ${first.charAt(0).toLowerCase()}${first.slice(1)}`
}

function yamlHint(code: string): string {
  if (code === 'DUPLICATE_KEY') return 'give each key once'
  if (code === 'TAB_AS_INDENT') return 'indent with spaces'
  if (code === 'BLOCK_AS_IMPLICIT_KEY' || code === 'MULTILINE_IMPLICIT_KEY' || code === 'UNEXPECTED_TOKEN')
    return "put text that holds ': ' or starts with $ { [ * & \" into 'single quotes' or a | block"
  if (code === 'BAD_DQ_ESCAPE') return 'in double quotes write \\\\ for a backslash, or use single quotes'
  return "check quotes and indentation; text with ': ' needs quotes"
}

/** The value at a path, else its nearest parent. Lists of one may be written without brackets: indices may be left out. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  const withoutIndices = path.filter((key) => typeof key !== 'number')
  for (const way of [path, withoutIndices]) {
    const node: unknown = document.getIn(way, true)
    if (isNode(node) && node.range) return node.range[0]
  }
  return path.length === 0 ? 0 : offsetOf(document, path.slice(0, -1))
}

function keyOffset(document: Document, path: readonly PropertyKey[], key: string): number {
  const parent: unknown = path.length === 0 ? document.contents : document.getIn(path, true)
  if (isMap(parent))
    for (const pair of parent.items)
      if (isScalar(pair.key) && pair.key.value === key && pair.key.range) return pair.key.range[0]
  return offsetOf(document, path)
}

/** Validates a block; each issue becomes a problem at the value it is about. */
export function validate<T>(block: YamlBlock, schema: z.ZodType<T>, what: string, problems: Problems): T | null {
  const result = schema.safeParse(block.value)
  if (result.success) return result.data
  for (const issue of flatten(result.error.issues)) reportIssue(block, issue, what, problems)
  return null
}

/** A union's own issue says nothing; the branch that came furthest does. */
function flatten(issues: readonly z.core.$ZodIssue[]): z.core.$ZodIssue[] {
  return issues.flatMap((issue) => {
    if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue]
    const depth = (branch: readonly z.core.$ZodIssue[]) => Math.max(0, ...branch.map((inner) => inner.path.length))
    const best = [...issue.errors].sort((a, b) => depth(b) - depth(a) || a.length - b.length)[0] ?? []
    return flatten(best.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })))
  })
}

function reportIssue(block: YamlBlock, issue: z.core.$ZodIssue, what: string, problems: Problems): void {
  const name = issue.path.map(String).join('.')
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) {
      const hint = issue.message.startsWith('allowed: ') ? issue.message : 'remove it, or check its spelling'
      const close = issue.message.startsWith('allowed: ') ? nearest(key, issue.message.slice(9).split(', ')) : null
      problems.error(
        block.keyPlace(issue.path, key),
        'unknown-key',
        `${what} has no field '${key}'`,
        close ? `did you mean '${close}'? ${hint}` : hint,
      )
    }
    return
  }
  if (issue.code === 'invalid_type' && issue.input === undefined && !valueAt(block.value, issue.path)) {
    problems.error(block.place(issue.path), 'missing-field', `${what} has no '${name}'`, `add a line \`${name}: …\``)
    return
  }
  problems.error(block.place(issue.path), 'invalid-field', `'${name}' of ${what}: ${issue.message}`, fieldHint(issue))
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((v, key) => (v as Record<PropertyKey, unknown> | undefined)?.[key], value)
}

function fieldHint(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type' && issue.expected === 'object') return 'write `key: value` lines here'
  if (issue.code === 'invalid_type')
    return `write ${issue.expected === 'array' ? 'a list: [a, b]' : `a ${issue.expected}`} here`
  if (issue.code === 'invalid_value') return `one of ${issue.values.map(String).join(', ')}`
  if (issue.code === 'custom' && typeof issue.params?.hint === 'string') return issue.params.hint
  if (issue.code === 'too_small') return `at least ${String(issue.minimum)}`
  if (issue.code === 'too_big') return `at most ${String(issue.maximum)}`
  return 'see docs/writing-content.md for what belongs here'
}
