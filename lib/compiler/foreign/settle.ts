/** Once all pages are known: pages of one name are told apart, links and pictures that lead nowhere become words. */
import type { Item, Page } from '@/lib/deck'
import type { PageUnit } from '../page'

export function settleForeign(units: readonly PageUnit[]): PageUnit[] {
  if (units.every((unit) => unit.authored)) return [...units]
  const apart = namedApart(units)
  const known = new Set(apart.flatMap(({ page }) => [page.slug, ...page.aliases]))
  return apart.map((unit) => (unit.authored ? unit : withoutDeadEnds(unit, known)))
}

/** Folders full of `index.md` and `notes.md`: the second one is named after its folder too, then by a number. */
function namedApart(units: readonly PageUnit[]): PageUnit[] {
  const taken = new Set(units.filter((unit) => unit.authored).map((unit) => unit.page.slug))
  return units.map((unit) => {
    if (unit.authored) return unit
    const folder = unit.page.file
      .split('/')
      .at(-2)
      ?.toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
    const base = folder ? `${folder}-${unit.page.slug}` : unit.page.slug
    const names = [unit.page.slug, base]
    for (let n = 2; names.every((name) => taken.has(name)); n++) names.push(`${base}-${n}`)
    const slug = names.find((name) => !taken.has(name))!
    taken.add(slug)
    return slug === unit.page.slug ? unit : renamed(unit, slug)
  })
}

function renamed(unit: PageUnit, slug: string): PageUnit {
  const own = `${unit.page.slug}/`
  const id = (old: string) => (old.startsWith(own) ? `${slug}/${old.slice(own.length)}` : old)
  const page: Page = {
    ...unit.page,
    slug,
    items: unit.page.items.map(id),
    blocks: unit.page.blocks.map((block) => ({ ...block, items: block.items.map(id) })),
  }
  const items = unit.items.map((item) => ({ ...item, id: id(item.id), page: slug, concept: id(item.concept) }))
  return { ...unit, page, items }
}

function withoutDeadEnds(unit: PageUnit, known: ReadonlySet<string>): PageUnit {
  const clean = (html: string) => livingLinks(html, known)
  const blocks = unit.page.blocks.map((block) => ('html' in block ? { ...block, html: clean(block.html) } : block))
  const items = unit.items.map((item): Item => {
    if (item.kind !== 'card' || !item.derived) return item
    const rich = <T extends { html: string }>(value: T): T => ({ ...value, html: clean(value.html) })
    return { ...item, front: rich(item.front), back: rich(item.back) }
  })
  return { ...unit, page: { ...unit.page, blocks }, items }
}

function livingLinks(html: string, known: ReadonlySet<string>): string {
  if (!/<a |<img/.test(html)) return html
  return html
    .replace(/<img\b[^>]*>/g, (tag) => {
      const words = /\salt="([^"]*)"/.exec(tag)?.[1]?.trim() || /\stitle="([^"]*)"/.exec(tag)?.[1]?.trim()
      return words ? `<em>(picture: ${words})</em>` : '<em>(picture)</em>'
    })
    .replace(/<a\b[^>]*?\shref="([^"]*)"[^>]*>([\s\S]*?)<\/a>/g, (link, href: string, words: string) => {
      const page = /^\/book\/([^#]+)/.exec(href)?.[1]
      const lives = page === undefined ? /^(?:https?:|mailto:|#)/.test(href) : known.has(page)
      return lives ? link : words
    })
}
