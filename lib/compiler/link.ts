/** What spans pages: unique ids, links, prerequisites, section numbers. */
import type { Deck, Item } from '@/lib/deck'
import { settleForeign } from './foreign'
import type { Link, PageUnit } from './page'
import { nearest, type Place, Problems } from './problems'

export interface Linked {
  content: Pick<Deck, 'pages' | 'items' | 'figures' | 'sections'>
  problems: Problems
}

export function linkPages(units: readonly PageUnit[]): Linked {
  const problems = new Problems()
  for (const unit of units) {
    problems.errors.push(...unit.errors)
    problems.warnings.push(...unit.warnings)
  }
  const ordered = uniquePages(settleForeign(units), problems).sort(
    (a, b) => a.page.order - b.page.order || compareNumbers(a.page.file, b.page.file),
  )
  const items = uniqueItems(ordered, problems)
  checkAliases(items, problems)
  checkRequires(ordered, problems)
  checkLinks(ordered, problems)
  checkEasier(items, problems)
  const kept = new Set(items.map((item) => item.id))
  const keep = (ids: string[]) => ids.filter((id) => kept.has(id))
  const pages = ordered.map(({ page }) => ({
    ...page,
    items: [...new Set(keep(page.items))],
    blocks: page.blocks.map((block) => ({ ...block, items: [...new Set(keep(block.items))] })),
  }))
  return {
    content: { pages, items, figures: uniqueFigures(ordered, problems), sections: sectionsOf(ordered) },
    problems,
  }
}

function uniquePages(units: readonly PageUnit[], problems: Problems): PageUnit[] {
  const first = new Map<string, PageUnit>()
  for (const unit of units) {
    const twin = first.get(unit.page.slug)
    if (!twin) first.set(unit.page.slug, unit)
    else
      problems.error(
        { file: unit.page.file, line: 1, column: 1 },
        'page-twice',
        `the page '${unit.page.slug}' is also ${twin.page.file}`,
        'rename one of the files, or give one a `slug:` of its own',
      )
  }
  return [...first.values()]
}

/** Two items with one id are an error; between pages as well as on one. */
function uniqueItems(units: readonly PageUnit[], problems: Problems): Item[] {
  const first = new Map<string, Item>()
  for (const unit of units)
    for (const item of withoutReplaced(unit.items)) {
      const twin = first.get(item.id)
      if (!twin) first.set(item.id, item)
      else if (twin.derived && !item.derived) first.set(item.id, item)
      else if (!item.derived)
        problems.error(
          placeOf(item),
          'id-twice',
          `the id '${item.id}' is taken by ${twin.file}, line ${twin.line}`,
          'give each item an id of its own; the older one keeps it',
        )
    }
  return [...first.values()]
}

function checkAliases(items: readonly Item[], problems: Problems): void {
  const owners = new Map(items.map((item) => [item.id, item]))
  for (const item of items)
    for (const alias of item.aliases) {
      const owner = owners.get(alias)
      if (owner && owner !== item)
        problems.error(
          placeOf(item),
          'alias-taken',
          `the alias '${alias}' of '${item.id}' belongs to ${owner.file}, line ${owner.line}`,
          'an alias is an id no item has any more',
        )
      else owners.set(alias, item)
    }
}

function uniqueFigures(units: readonly PageUnit[], problems: Problems): Deck['figures'] {
  const ids = new Map<string, string>()
  const numbers = new Map<string, string>()
  return units.flatMap((unit) =>
    unit.figures.filter((figure) => {
      const place: Place = { file: unit.page.file, line: 1, column: 1 }
      const twin = ids.get(figure.id)
      if (twin !== undefined) {
        problems.error(
          place,
          'figure-twice',
          `the figure '${figure.id}' also stands in ${twin}`,
          'give each figure an id of its own',
        )
        return false
      }
      ids.set(figure.id, unit.page.file)
      const same = figure.number === null ? undefined : numbers.get(figure.number)
      if (same !== undefined)
        problems.error(
          place,
          'figure-number-twice',
          `figure number ${figure.number} ('${figure.id}') is also '${same}'`,
          'leave `number` out for figures the source does not have',
        )
      if (figure.number !== null) numbers.set(figure.number, figure.id)
      return true
    }),
  )
}

function checkRequires(units: readonly PageUnit[], problems: Problems): void {
  const bySlug = new Map(units.map((unit) => [unit.page.slug, unit]))
  for (const unit of units)
    for (const required of unit.page.requires) {
      const target = bySlug.get(required)
      if (!target) {
        const close = nearest(required, bySlug.keys())
        problems.error(
          unit.requiresPlace,
          'requires-unknown',
          `'${unit.page.slug}' requires the page '${required}', which does not exist`,
          close ? `did you mean '${close}'?` : 'name a page by its file without number and .md',
        )
      } else if (reaches(target, unit.page.slug, bySlug, new Set()))
        problems.error(
          unit.requiresPlace,
          'requires-circle',
          `'${unit.page.slug}' and '${required}' require each other`,
          'take one of the two away: what is needed first comes first',
        )
    }
}

function reaches(from: PageUnit, slug: string, bySlug: ReadonlyMap<string, PageUnit>, seen: Set<string>): boolean {
  if (from.page.slug === slug) return true
  if (seen.has(from.page.slug)) return false
  seen.add(from.page.slug)
  return from.page.requires.some((next) => {
    const unit = bySlug.get(next)
    return unit !== undefined && reaches(unit, slug, bySlug, seen)
  })
}

function checkLinks(units: readonly PageUnit[], problems: Problems): void {
  const anchors = new Map<string, Set<string>>()
  for (const { page } of units) {
    const own = new Set(page.blocks.flatMap((block) => (block.kind === 'heading' ? [block.anchor] : [])))
    for (const name of [page.slug, ...page.aliases]) anchors.set(name, own)
  }
  for (const { target, place } of units.flatMap((unit): Link[] => (unit.authored ? unit.links : firstOfEach(unit)))) {
    const [slug = '', anchor] = target.split('#')
    const known = anchors.get(slug)
    if (!known) {
      const close = nearest(slug, anchors.keys())
      problems.warn(
        place,
        'link-unknown',
        `the link leads to the page '${slug}', which does not exist`,
        close ? `did you mean '${close}'?` : 'link to a page by its name, such as [recall](precision-and-recall)',
      )
    } else if (anchor && !known.has(anchor)) {
      const close = nearest(anchor, known)
      problems.warn(
        place,
        'anchor-unknown',
        `the page '${slug}' has no heading '#${anchor}'`,
        close ? `did you mean '#${close}'?` : 'an anchor is the heading in lower case with hyphens',
      )
    }
  }
}

/** Notes name a page that is not there again and again: the first time says it. */
function firstOfEach({ links }: PageUnit): Link[] {
  const first = new Map<string, Link>()
  for (const link of links) if (!first.has(link.target)) first.set(link.target, link)
  return [...first.values()]
}

function checkEasier(items: readonly Item[], problems: Problems): void {
  const exercises = new Set(items.flatMap((item) => (item.kind === 'exercise' ? [item.id] : [])))
  for (const item of items)
    if (item.kind === 'exercise' && item.easier !== null && !exercises.has(item.easier)) {
      const close = nearest(item.easier, exercises)
      problems.error(
        placeOf(item),
        'easier-unknown',
        `'${item.id}' names '${item.easier}' as easier, which is no exercise`,
        close ? `did you mean '${close}'?` : 'name an exercise by its id',
      )
    }
}

function sectionsOf(units: readonly PageUnit[]): string[] {
  return [...new Set(units.flatMap(({ page }) => page.covers))].sort(compareNumbers)
}

/** 4.9 before 4.10. */
function compareNumbers(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true })
}

const placeOf = (item: Item): Place => ({ file: item.file, line: item.line, column: 1 })

/** Explicit cards replace derived ones of the same id; of two derived ones the first stays. */
function withoutReplaced(items: readonly Item[]): Item[] {
  const explicit = new Set(items.filter((item) => !item.derived).map((item) => item.id))
  const seen = new Set<string>()
  return items.filter((item) => {
    if (!item.derived) return true
    if (explicit.has(item.id) || seen.has(item.id)) return false
    seen.add(item.id)
    return true
  })
}
