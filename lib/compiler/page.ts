/** One source file to one page with its items and figures. Knows no other page: what spans pages is `link`'s work. */
import type { Nodes, Root, RootContent } from 'mdast'
import GithubSlugger from 'github-slugger'
import type { Block, ExerciseItem, Figure, Item, Page, Problem } from '@/lib/deck'
import { parseMarkdown, renderTree, textOf } from '@/lib/markdown'
import { compileBlock, isBlockLanguage, mistypedBlock } from './blocks'
import {
  askedBy,
  askedCards,
  bareAnswer,
  definitionsOf,
  deriveFromDefinitions,
  deriveFromParagraph,
  derivedCard,
  formulaQuestion,
  isTerm,
  termRows,
  type Context,
  type Skipped,
} from './derive'
import { fromOtherTools } from './foreign'
import { reportMath, type Setting } from './items/base'
import { lintImages } from './lint/images'
import { symbolsOf, type Symbols } from './lint/symbols'
import { pageLink } from './parse/links'
import { readHead } from './parse/frontMatter'
import { takeLabels, type FormulaLabel } from './parse/labels'
import type { SourceFile } from './parse/source'
import { type Place, Problems } from './problems'
import { pageNames, sectionOfHeading } from './parse/names'
import type { Proving } from './verify/prover'

export interface Link {
  target: string
  place: Place
}
/** Everything one file gives; plain data, so that it can be cached. */
export interface PageUnit {
  page: Page
  items: Item[]
  /** Exercises left out for what their proof found. */
  faulty: ExerciseItem[]
  figures: Figure[]
  errors: Problem[]
  warnings: Problem[]
  skipped: Skipped[]
  links: Link[]
  requiresPlace: Place
  /** Written for Epoch: it has front matter of ours. */
  authored: boolean
  symbols: Symbols
}

/**
 * Compiles one file. Never throws on any text; everything wrong is in `errors`. `onWait` is called when all is done but
 * for the proofs under way.
 */
export async function compilePage(source: SourceFile, prover: Proving, onWait?: () => void): Promise<PageUnit> {
  const problems = new Problems()
  const head = readHead(source.file, source.text, problems)
  const authored = head.matter?.order !== undefined || (head.matter?.covers.length ?? 0) > 0
  const rewritten = authored ? { text: head.body, skipped: [] } : fromOtherTools(head.body)
  const labelled = takeLabels(rewritten.text)
  for (const { line, column, message } of labelled.problems)
    problems.error(
      { file: source.file, line, column },
      'formula-label',
      message,
      'write {#formula-id name="What it is called"}',
    )
  const tree = parseMarkdown(labelled.text)
  const names = pageNames(source.file, head.matter, tree)
  const walker = new Walker(
    source.file,
    labelled.text,
    names,
    labelled.labels,
    labelled.silent,
    problems,
    authored ? (head.matter?.subject ?? names.title) : null,
    prover,
  )
  for (const node of tree.children) await walker.visit(node)
  walker.unusedLabels()
  if (authored) lintImages(tree, source.file, problems)
  onWait?.()
  const faulty = (await Promise.all(walker.pending)).flat()
  walker.withdraw(faulty)
  const page: Page = {
    ...names,
    aliases: head.matter?.aliases ?? [],
    requires: head.matter?.requires ?? [],
    file: source.file,
    blocks: walker.blocks,
    items: walker.items.map((item) => item.id),
  }
  return {
    page,
    items: walker.items,
    faulty,
    figures: walker.figures,
    errors: problems.errors,
    warnings: problems.warnings,
    skipped: [...rewritten.skipped, ...walker.skipped],
    links: walker.links,
    requiresPlace: head.requiresPlace,
    authored,
    symbols: symbolsOf(tree),
  }
}

type Names = ReturnType<typeof pageNames>

class Walker {
  readonly blocks: Block[] = []
  readonly items: Item[] = []
  readonly figures: Figure[] = []
  readonly skipped: Skipped[] = []
  readonly links: Link[] = []
  readonly pending: Promise<ExerciseItem[]>[] = []
  private readonly slugger = new GithubSlugger()
  private section: string
  private sectionLevel = 0
  private anchor: string | null = null
  private heading: string
  private lead: { text: string; line: number } | null = null
  /** A question that waits for its answer in the next paragraph. */
  private question: string | null = null
  /** A heading asked it, and what follows need not be marked as the answer. */
  private bare = false
  private readonly used = new Set<FormulaLabel>()
  private current: Place

  constructor(
    private readonly file: string,
    private readonly text: string,
    private readonly names: Names,
    private readonly labels: FormulaLabel[],
    private readonly silent: ReadonlySet<number>,
    private readonly problems: Problems,
    /** What the page's derived cards are about; null in anyone's notes, which were not written for Epoch. */
    private readonly subject: string | null,
    private readonly prover: Proving,
  ) {
    this.current = { file, line: 1, column: 1 }
    this.section = names.number
    this.heading = names.title
  }

  async visit(node: RootContent): Promise<void> {
    this.current = this.place(node)
    if (node.type === 'heading') return this.visitHeading(node)
    if (node.type === 'code' && isBlockLanguage(node)) return this.visitBlock(node)
    if (node.type === 'code') mistypedBlock(node, this.place(node), this.problems)
    this.addProse(node)
    if (node.type === 'math' && this.question === null) this.visitFormula(node)
    else this.derive(node)
    this.lead = node.type === 'paragraph' ? { text: this.sourceOf(node), line: node.position?.end.line ?? 0 } : null
  }

  private visitHeading(node: Extract<RootContent, { type: 'heading' }>): void {
    const words = textOf(node)
    const first = this.blocks.length === 0 && this.anchor === null
    const { number, title } = sectionOfHeading(words)
    if (number !== null) [this.section, this.sectionLevel] = [number, node.depth]
    else if (node.depth <= this.sectionLevel) [this.section, this.sectionLevel] = [this.names.number, 0]
    if (first && (title === this.names.title || words === this.names.title)) return
    // Under 'Advantages' the topic is still that of the heading before.
    if (isTerm(title)) this.heading = title.replace(/[.:]$/, '')
    this.anchor = this.slugger.slug(title)
    const html = this.render(
      [{ type: 'paragraph', children: node.children, position: node.position } as RootContent],
      node,
    )
    const inner = html.replace(/^<p>|<\/p>$/g, '')
    const level = Math.min(Math.max(node.depth, 2), 6)
    this.blocks.push({ kind: 'heading', level, text: words, html: inner, anchor: this.anchor, number, items: [] })
    this.lead = null
    this.question = this.subject === null ? askedBy(words) : null
    this.bare = this.question !== null
  }

  private async visitBlock(node: Extract<RootContent, { type: 'code' }>): Promise<void> {
    const made = await compileBlock(this.setting(), node, this.place(node))
    if (made.kind === 'figure') {
      this.figures.push(made.figure)
      this.blocks.push({ kind: 'figure', figure: made.figure.id, items: [] })
    } else if (made.kind === 'items') this.addItems(made.items)
    else if (made.kind === 'code') this.addProse(node)
  }

  private addProse(node: RootContent): void {
    const html = this.render([node], node)
    if (html !== '') this.blocks.push({ kind: 'prose', html, text: textOf(node), items: [] })
  }

  private visitFormula(node: Extract<RootContent, { type: 'math' }>): void {
    const label = this.labels.find(({ line }) => line === node.position?.end.line)
    if (label) this.used.add(label)
    if (label?.silent) return
    const formula = `$$\n${node.value}\n$$`
    const place = this.place(node)
    if (label?.id && label.name) {
      const card = derivedCard(
        this.quietSetting(),
        place,
        'formula',
        'formula',
        `State the formula: **${label.name}**.`,
        formula,
      )
      this.addItems([{ ...card, id: label.id, concept: label.id }])
      return
    }
    const question = this.lead && this.labels.length === 0 ? formulaQuestion(this.lead.text) : null
    if (question === null) return
    const name = `formula/${new GithubSlugger().slug(this.heading)}`
    this.addItems([derivedCard(this.quietSetting(), place, name, 'formula', `As a formula: ${question}`, formula)])
  }

  /** Paragraphs and list items, nested ones too; quotations and tables are left alone. */
  private derive(node: Nodes): void {
    if (node.type !== 'list' && this.isSilent(node)) return
    const setting = this.quietSetting()
    const keep = ({ cards, skipped }: { cards: Item[]; skipped: Skipped[] }) => {
      if (setting.problems.errors.length === 0) this.addItems(cards)
      this.skipped.push(...skipped)
    }
    const question = this.question
    if (node.type !== 'list') this.question = null
    const bare = this.bare
    this.bare = false
    const bold = this.subject === null ? boldQuestion(node) : null
    if (bold !== null) [this.question, this.bare] = [bold, true]
    else if (node.type === 'paragraph') {
      const asked = bare && question !== null ? bareAnswer(question, this.sourceOf(node)) : null
      if (asked) return keep(askedCards(setting, this.place(node), [asked]))
      const derived = deriveFromParagraph(setting, node, this.text, this.context(), question)
      this.question = derived.open
      keep(derived)
    } else if (node.type === 'table' && question === null && this.subject === null) {
      for (const { line, ...row } of termRows(node, this.text) ?? [])
        keep(deriveFromDefinitions(setting, { ...this.place(node), line }, [row], this.context()))
    } else if (node.type === 'definitionList') {
      keep(deriveFromDefinitions(setting, this.place(node), definitionsOf(this.sourceOf(node)), this.context()))
    } else if (question !== null && (bare ? answers : labelledAnswers).has(node.type)) {
      keep(askedCards(setting, this.place(node), [{ question, answer: this.sourceOf(node) }]))
    } else if (node.type === 'list') {
      for (const item of node.children) for (const child of item.children) this.derive(child)
    }
  }

  private context(): Context {
    return this.subject === null
      ? { topic: this.heading || this.names.title, ownBook: false }
      : { topic: this.subject, ownBook: true }
  }

  private isSilent(node: Nodes): boolean {
    const { start, end } = node.position ?? {}
    if (!start || !end) return false
    for (let line = start.line; line <= end.line; line++) if (this.silent.has(line)) return true
    return false
  }

  private addItems(items: readonly Item[]): void {
    this.items.push(...items)
    if (this.blocks.length === 0) this.blocks.push({ kind: 'prose', html: '', text: '', items: [] })
    this.blocks.at(-1)!.items.push(...items.map((item) => item.id))
  }

  /** Takes back items that turned out to be faulty. */
  withdraw(faulty: readonly Item[]): void {
    const ids = new Set(faulty.map(({ id }) => id))
    this.items.splice(0, this.items.length, ...this.items.filter((item) => !faulty.includes(item)))
    for (const block of this.blocks) block.items = block.items.filter((id) => !ids.has(id))
  }

  private setting(): Setting {
    return {
      page: this.names.slug,
      section: this.section,
      anchor: this.anchor,
      file: this.file,
      problems: this.problems,
      prover: this.prover,
      pending: this.pending,
      link: (target) => this.link(target, this.current),
    }
  }

  /** For derived cards, whose text has been read once already: what is wrong in it has been said. */
  private quietSetting(): Setting {
    return { ...this.setting(), problems: new Problems(), link: (target) => pageLink(target)?.href ?? null }
  }

  private render(nodes: RootContent[], at: Nodes): string {
    const place = this.place(at)
    const root: Root = { type: 'root', children: nodes }
    const { html, problems } = renderTree(root, (target) => this.link(target, place))
    // In anyone's notes a formula that cannot be typeset is no error.
    for (const problem of problems) reportMath(this.problems, place, problem, this.subject === null ? 'warn' : 'error')
    return html
  }

  private link(target: string, place: Place): string | null {
    const link = pageLink(target)
    if (link) this.links.push({ target: link.target, place })
    return link?.href ?? null
  }

  private sourceOf(node: Nodes): string {
    return this.text.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0)
  }

  private place(node: Nodes): Place {
    return { file: this.file, line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 }
  }

  unusedLabels(): void {
    for (const label of this.labels)
      if (!this.used.has(label))
        this.problems.error(
          { file: this.file, line: label.line, column: 1 },
          'formula-label',
          'this label closes no display formula',
          'open the formula with $$ on a line of its own, and close it with $$ {#id name="…"}',
        )
  }
}

/** What may answer a question, behind a bare `A:` and below a heading that asks. */
const labelledAnswers = new Set(['math', 'code', 'blockquote', 'table'])
const answers = new Set(['math', 'blockquote'])

/** What a paragraph asks that is bold from end to end. */
function boldQuestion(node: Nodes): string | null {
  const only = node.type === 'paragraph' && node.children.length === 1 ? node.children[0] : undefined
  return only?.type === 'strong' ? askedBy(textOf(only)) : null
}
