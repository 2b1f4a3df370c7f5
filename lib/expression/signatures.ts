/**
 * Derives the signature of every function a folder exports from its TypeScript source, so that nothing is typed a
 * second time. For the compiler only: it is the one file that needs the package typescript.
 */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import ts from 'typescript'
import { objectShape, unionShape, unknown, withOptional } from './shapes'
import type { Parameter, Shape, Signature } from './types'

export { builtinSignatures } from './builtins'

/** One source file: what it declares, what its names refer to elsewhere, and what it passes on. */
interface Module {
  file: string
  source: ts.SourceFile
  types: Map<string, TypeDeclaration>
  values: Map<string, ts.FunctionDeclaration | ts.VariableDeclaration>
  /** Local name → where it comes from. */
  imports: Map<string, { from: string; name: string }>
  /** Exported name → local name. */
  exported: Map<string, string>
  passedOn: { from: string; names: Map<string, string> | null }[]
}
type Exports = Map<string, { module: Module; local: string }>
type TypeDeclaration = ts.TypeAliasDeclaration | ts.InterfaceDeclaration
type Callable = Pick<ts.SignatureDeclarationBase, 'parameters' | 'type' | 'typeParameters'>
/** Type parameters by name, as far as they are known. */
type Bindings = ReadonlyMap<string, Shape>

const deepest = 16

export function readSignatures(directory: string): Map<string, Signature> {
  const reader = new Reader()
  const signatures = new Map<string, Signature>()
  for (const [name, { module, local }] of reader.exportsOf(join(resolve(directory), 'index.ts'))) {
    const declaration = module.values.get(local)
    if (declaration === undefined) continue
    const signature = reader.signatureOf(name, declaration, module)
    if (signature !== null) signatures.set(name, signature)
  }
  return signatures
}

class Reader {
  private readonly modules = new Map<string, Module>()
  private readonly exports = new Map<string, Exports>()

  /** Every exported name with the module that declares it, re-exports followed. */
  exportsOf(file: string): Exports {
    const known = this.exports.get(file)
    if (known !== undefined) return known
    const own = this.load(file)
    const found: Exports = new Map()
    this.exports.set(file, found)
    for (const { from, names } of own.passedOn) {
      for (const [name, target] of this.exportsOf(from)) {
        if (names === null) found.set(name, target)
        for (const [exported, original] of names ?? []) if (original === name) found.set(exported, target)
      }
    }
    for (const [name, local] of own.exported) {
      const imported = own.imports.get(local)
      const target = imported === undefined ? undefined : this.exportsOf(imported.from).get(imported.name)
      found.set(name, target ?? { module: own, local })
    }
    return found
  }

  private load(file: string): Module {
    const known = this.modules.get(file)
    if (known !== undefined) return known
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true)
    const loaded: Module = {
      file,
      source,
      types: new Map(),
      values: new Map(),
      imports: new Map(),
      exported: new Map(),
      passedOn: [],
    }
    this.modules.set(file, loaded)
    for (const statement of source.statements) record(statement, loaded)
    return loaded
  }

  signatureOf(
    name: string,
    declaration: ts.FunctionDeclaration | ts.VariableDeclaration,
    module: Module,
  ): Signature | null {
    if (ts.isFunctionDeclaration(declaration)) return this.fromCallable(name, declaration, module)
    const { initializer, type } = declaration
    if (initializer !== undefined && (ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer))) {
      if (type === undefined) return this.fromCallable(name, initializer, module)
    }
    if (type !== undefined) {
      const callable = this.callableType(type, module)
      return callable === null ? null : this.fromCallable(name, callable.node, callable.module)
    }
    if (initializer !== undefined && ts.isCallExpression(initializer)) {
      throw unreadable(module, declaration, `${name} needs a type annotation, such as Elementwise`)
    }
    return null
  }

  /** A function type, written out or behind aliases. */
  private callableType(type: ts.TypeNode, module: Module): { node: ts.FunctionTypeNode; module: Module } | null {
    if (ts.isFunctionTypeNode(type)) return { node: type, module }
    if (!ts.isTypeReferenceNode(type)) return null
    const target = this.resolveType(type.typeName.getText(module.source), module)
    if (target === null || !ts.isTypeAliasDeclaration(target.node)) return null
    return this.callableType(target.node.type, target.module)
  }

  private fromCallable(name: string, callable: Callable, module: Module): Signature {
    const bindings = new Map<string, Shape>()
    for (const parameter of callable.typeParameters ?? []) {
      const constraint = parameter.constraint
      bindings.set(parameter.name.text, constraint === undefined ? unknown : this.shape(constraint, module, bindings))
    }
    const declared = callable.parameters.filter((parameter) => parameter.dotDotDotToken === undefined)
    const rest = callable.parameters.find((parameter) => parameter.dotDotDotToken !== undefined)
    const parameters = declared.map((parameter) => this.parameter(parameter, name, module, bindings))
    if (callable.type === undefined) {
      throw unreadable(module, callable as unknown as ts.Node, `${name} must say what it returns`)
    }
    const returned = callable.type.getText(module.source)
    const same = bindings.has(returned) && declared[0]?.type?.getText(module.source) === returned
    const returns = same ? 'same' : this.shape(callable.type, module, bindings)
    if (rest?.type === undefined) return { name, parameters, returns }
    const many = this.shape(rest.type, module, bindings)
    return { name, parameters, rest: many.kind === 'array' ? many.of : unknown, returns }
  }

  private parameter(node: ts.ParameterDeclaration, owner: string, module: Module, bindings: Bindings): Parameter {
    const name = ts.isIdentifier(node.name) ? node.name.text : 'options'
    const optional = node.questionToken !== undefined || node.initializer !== undefined
    if (node.type !== undefined) return { name, shape: this.shape(node.type, module, bindings), optional }
    const inferred = node.initializer === undefined ? null : literalShape(node.initializer)
    if (inferred === null) throw unreadable(module, node, `the parameter ${name} of ${owner} needs a type`)
    return { name, shape: inferred, optional }
  }

  private resolveType(name: string, module: Module): { node: TypeDeclaration; module: Module } | null {
    const own = module.types.get(name)
    if (own !== undefined) return { node: own, module }
    const imported = module.imports.get(name)
    if (imported === undefined) return null
    const target = this.exportsOf(imported.from).get(imported.name)
    return target === undefined ? null : this.resolveType(target.local, target.module)
  }

  private shape(node: ts.TypeNode, module: Module, bindings: Bindings, depth = 0): Shape {
    const inner = (part: ts.TypeNode) => this.shape(part, module, bindings, depth + 1)
    if (depth > deepest) return unknown
    if (node.kind === ts.SyntaxKind.NumberKeyword) return { kind: 'number' }
    if (node.kind === ts.SyntaxKind.BooleanKeyword) return { kind: 'boolean' }
    if (node.kind === ts.SyntaxKind.StringKeyword) return { kind: 'string' }
    if (ts.isParenthesizedTypeNode(node) || ts.isTypeOperatorNode(node)) return inner(node.type)
    if (ts.isLiteralTypeNode(node)) return literalShape(node.literal) ?? unknown
    if (ts.isArrayTypeNode(node)) return { kind: 'array', of: inner(node.elementType) }
    if (ts.isTupleTypeNode(node)) return { kind: 'array', of: unionShape(node.elements.map(inner)) }
    if (ts.isNamedTupleMember(node)) return inner(node.type)
    if (ts.isUnionTypeNode(node)) return unionShape(node.types.filter((part) => !isNothing(part)).map(inner))
    if (ts.isIntersectionTypeNode(node)) return objectShape(node.types.map(inner))
    if (ts.isTypeLiteralNode(node)) return this.members(node.members, module, bindings, depth)
    if (ts.isTypeReferenceNode(node)) {
      return this.reference(node.typeName.getText(module.source), node.typeArguments ?? [], module, bindings, depth)
    }
    return unknown
  }

  private reference(
    name: string,
    typeArguments: readonly ts.TypeNode[],
    module: Module,
    bindings: Bindings,
    depth: number,
  ): Shape {
    const given = typeArguments.map((part) => this.shape(part, module, bindings, depth + 1))
    const bound = bindings.get(name)
    if (bound !== undefined) return bound
    if (name === 'Array' || name === 'ReadonlyArray') return { kind: 'array', of: given[0] ?? unknown }
    if (name === 'Readonly') return given[0] ?? unknown
    if (name === 'Partial' || name === 'Required') return withOptional(given[0] ?? unknown, name === 'Partial')
    const target = this.resolveType(name, module)
    if (target === null) return unknown
    const parameters = target.node.typeParameters ?? []
    const inner = new Map(parameters.map((parameter, i) => [parameter.name.text, given[i] ?? unknown]))
    if (ts.isTypeAliasDeclaration(target.node)) return this.shape(target.node.type, target.module, inner, depth + 1)
    const bases = (target.node.heritageClauses ?? []).flatMap((clause) => [...clause.types])
    const inherited = bases.map(({ expression, typeArguments: passed }) =>
      this.reference(expression.getText(target.module.source), passed ?? [], target.module, inner, depth + 1),
    )
    return objectShape([...inherited, this.members(target.node.members, target.module, inner, depth)])
  }

  private members(members: readonly ts.TypeElement[], module: Module, bindings: Bindings, depth: number): Shape {
    const fields: Record<string, { shape: Shape; optional: boolean }> = {}
    for (const member of members) {
      if (!ts.isPropertySignature(member)) return unknown
      const name =
        ts.isIdentifier(member.name) || ts.isStringLiteral(member.name) ? member.name.text : member.name.getText()
      const shape = member.type === undefined ? unknown : this.shape(member.type, module, bindings, depth + 1)
      fields[name] = { shape, optional: member.questionToken !== undefined }
    }
    return { kind: 'object', fields }
  }
}

/** Files a statement's declarations, imports and exports under their names. */
function record(statement: ts.Statement, module: Module): void {
  const isExported = ts.canHaveModifiers(statement) && hasExport(ts.getModifiers(statement))
  const declare = (name: string) => isExported && module.exported.set(name, name)
  if (ts.isImportDeclaration(statement)) return recordImport(statement, module)
  if (ts.isExportDeclaration(statement)) return recordExport(statement, module)
  if (ts.isTypeAliasDeclaration(statement) || ts.isInterfaceDeclaration(statement)) {
    module.types.set(statement.name.text, statement)
    declare(statement.name.text)
  } else if (ts.isFunctionDeclaration(statement) && statement.name !== undefined) {
    module.values.set(statement.name.text, statement)
    declare(statement.name.text)
  } else if (ts.isVariableStatement(statement)) {
    for (const declaration of statement.declarationList.declarations) {
      if (!ts.isIdentifier(declaration.name)) continue
      module.values.set(declaration.name.text, declaration)
      declare(declaration.name.text)
    }
  }
}

function recordImport(statement: ts.ImportDeclaration, module: Module): void {
  const from = fileOf(statement.moduleSpecifier, module)
  const bindings = statement.importClause?.namedBindings
  if (from === null || bindings === undefined || !ts.isNamedImports(bindings)) return
  for (const { name, propertyName } of bindings.elements) {
    module.imports.set(name.text, { from, name: (propertyName ?? name).text })
  }
}

function recordExport(statement: ts.ExportDeclaration, module: Module): void {
  const clause = statement.exportClause
  const pairs = clause !== undefined && ts.isNamedExports(clause) ? clause.elements : []
  const names = new Map(pairs.map(({ name, propertyName }) => [name.text, (propertyName ?? name).text]))
  if (statement.moduleSpecifier === undefined) {
    for (const [exported, local] of names) module.exported.set(exported, local)
    return
  }
  const from = fileOf(statement.moduleSpecifier, module)
  if (from !== null) module.passedOn.push({ from, names: clause === undefined ? null : names })
}

/** The source file of a relative import; packages have none. */
function fileOf(specifier: ts.Expression, module: Module): string | null {
  if (!ts.isStringLiteral(specifier) || !specifier.text.startsWith('.')) return null
  const base = join(dirname(module.file), specifier.text)
  const found = [`${base}.ts`, join(base, 'index.ts')].find((candidate) => existsSync(candidate))
  if (found === undefined) throw unreadable(module, specifier, `there is no file for '${specifier.text}'`)
  return found
}

function hasExport(modifiers: readonly ts.Modifier[] | undefined): boolean {
  return modifiers?.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword) ?? false
}

function isNothing(node: ts.TypeNode): boolean {
  if (node.kind === ts.SyntaxKind.UndefinedKeyword) return true
  return ts.isLiteralTypeNode(node) && node.literal.kind === ts.SyntaxKind.NullKeyword
}

function literalShape(node: ts.Node): Shape | null {
  if (ts.isStringLiteral(node)) return { kind: 'string', options: [node.text] }
  if (node.kind === ts.SyntaxKind.TrueKeyword || node.kind === ts.SyntaxKind.FalseKeyword) return { kind: 'boolean' }
  const digits = ts.isPrefixUnaryExpression(node) ? node.operand : node
  return ts.isNumericLiteral(digits) ? { kind: 'number' } : null
}

function unreadable(module: Module, node: ts.Node, reason: string): Error {
  const { line } = module.source.getLineAndCharacterOfPosition(node.getStart(module.source))
  return new Error(`${module.file}:${line + 1}: ${reason}.`)
}
