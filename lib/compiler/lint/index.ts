/** Advice to authors, as warnings: nothing here keeps a page from being published. Other people's notes are spared. */
import type { CardItem, ChoiceItem, Deck } from '@/lib/deck'
import type { PageUnit } from '../page'
import { Problems } from '../problems'
import { lintCard } from './cards'
import { lintChoices } from './choices'
import { lintDuplicates } from './duplicates'
import { lintCoverage } from './outline'
import { undefinedSymbols } from './symbols'

export function lint(
  content: Pick<Deck, 'items' | 'sections'>,
  units: readonly PageUnit[],
  outline: readonly string[],
): Problems {
  const problems = new Problems()
  const authored = new Map(units.filter((unit) => unit.authored).map((unit) => [unit.page.slug, unit]))
  const cards = content.items.filter((item): item is CardItem => item.kind === 'card' && authored.has(item.page))
  const written = cards.filter(({ derived }) => !derived)
  for (const card of written) lintCard(card, problems)
  lintDuplicates(written, problems)
  lintChoices(
    content.items.filter((item): item is ChoiceItem => item.kind === 'choice' && authored.has(item.page)),
    problems,
  )
  for (const unit of authored.values()) {
    lintSymbols(unit, authored, problems)
    if (unit.items.length === 0)
      problems.warn(
        { file: unit.page.file, line: 1, column: 1 },
        'page-empty',
        'nothing is asked about this page',
        'mark ==words== to be recalled, define a **term**: so, or write a `card` block',
      )
  }
  lintCoverage(outline, content.sections, problems)
  return problems
}

function lintSymbols(unit: PageUnit, pages: ReadonlyMap<string, PageUnit>, problems: Problems): void {
  const before = [...requiredBy(unit, pages)].map(({ symbols }) => symbols.named)
  for (const [symbol, line] of undefinedSymbols(unit.symbols, before))
    problems.warn(
      { file: unit.page.file, line, column: 1 },
      'symbol-undefined',
      `the formula uses ${symbol}, which no sentence of the page or of the pages it requires names`,
      `say what it is where it first stands: "… with $${symbol}$ the …"`,
    )
}

/** Everything a page builds on, however far back. */
function requiredBy(unit: PageUnit, pages: ReadonlyMap<string, PageUnit>, seen = new Set<PageUnit>()): Set<PageUnit> {
  for (const slug of unit.page.requires) {
    const required = pages.get(slug)
    if (!required || seen.has(required)) continue
    seen.add(required)
    requiredBy(required, pages, seen)
  }
  return seen
}
