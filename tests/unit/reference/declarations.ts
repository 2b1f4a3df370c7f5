import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

const ROOT = join(import.meta.dirname, '../../../lib/reference')
/** What lib/reference keeps to itself. */
const INTERNAL = ['core', 'guards.ts']

export interface Declaration {
  name: string
  file: string
  node: ts.FunctionDeclaration
  /** The doc comment without its tags. */
  description: string
  example: string | undefined
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (INTERNAL.includes(entry.name)) return []
    const path = join(folder, entry.name)
    return entry.isDirectory() ? sourceFiles(path) : [path]
  })
}

const isExported = (node: ts.FunctionDeclaration): boolean =>
  node.modifiers?.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword) ?? false

function exampleOf(node: ts.FunctionDeclaration): string | undefined {
  const tag = ts.getJSDocTags(node).find(({ tagName }) => tagName.text === 'example')
  return tag && ts.getTextOfJSDocComment(tag.comment)
}

function descriptionOf(node: ts.FunctionDeclaration): string {
  const comment = ts.getJSDocCommentsAndTags(node).find(ts.isJSDoc)?.comment
  return ts.getTextOfJSDocComment(comment) ?? ''
}

/** Every exported function declaration of lib/reference, as the TypeScript parser sees it. */
export function declarations(): Declaration[] {
  return sourceFiles(ROOT).flatMap((path) => {
    const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true)
    return source.statements
      .filter(ts.isFunctionDeclaration)
      .filter(isExported)
      .map((node) => ({
        name: node.name!.text,
        file: path.slice(ROOT.length + 1),
        node,
        description: descriptionOf(node),
        example: exampleOf(node),
      }))
  })
}
