/** What a page requires and what builds on it. */
import type { DeckIndex, Page } from '@/lib/deck'

/** So many steps back, and one forward: further on, half the book depends on a page of the beginning. */
const STEPS_BACK = 2

/** By slug, the distance from this page: −1 for what it requires, −2 for what that requires, 1 for what requires it. */
export function around(deck: DeckIndex, page: Page): Map<string, number> {
  const distances = new Map([[page.slug, 0]])
  let last = [page]
  for (let step = 1; step <= STEPS_BACK; step++) {
    last = last.flatMap((one) => requiredBy(deck, one)).filter(({ slug }) => !distances.has(slug))
    for (const { slug } of last) distances.set(slug, -step)
  }
  for (const one of deck.deck.pages)
    if (!distances.has(one.slug) && requiredBy(deck, one).includes(page)) distances.set(one.slug, 1)
  return distances
}

/** From a page to one that requires it, among these. Those that follow from two others are left out. */
export function edgesAmong(deck: DeckIndex, slugs: ReadonlySet<string>): [from: string, to: string][] {
  const direct = new Map(
    [...slugs].map((slug) => {
      const page = deck.page(slug)
      const before = page ? requiredBy(deck, page).map((one) => one.slug) : []
      return [slug, before.filter((name) => slugs.has(name))]
    }),
  )
  const reaches = (from: string, to: string): boolean =>
    (direct.get(to) ?? []).some((before) => before === from || reaches(from, before))
  return [...direct].flatMap(([to, before]) =>
    before
      .filter((from) => !before.some((other) => other !== from && reaches(from, other)))
      .map((from): [string, string] => [from, to]),
  )
}

const requiredBy = (deck: DeckIndex, page: Page): Page[] => page.requires.flatMap((name) => deck.page(name) ?? [])

const mentions = new WeakMap<DeckIndex, ReadonlyMap<string, ReadonlySet<string>>>()

/** The pages whose text leads to this one, in the order of the book. */
export function mentioning(deck: DeckIndex, page: Page): Page[] {
  const known = mentions.get(deck) ?? linksOf(deck)
  mentions.set(deck, known)
  return deck.deck.pages.filter((one) => one !== page && known.get(page.slug)?.has(one.slug))
}

/** By slug, the slugs of the pages that lead there. */
function linksOf(deck: DeckIndex): Map<string, Set<string>> {
  const links = new Map<string, Set<string>>()
  for (const page of deck.deck.pages)
    for (const block of page.blocks)
      for (const [, name] of block.kind === 'figure' ? [] : block.html.matchAll(/href="\/book\/([^"#]+)/g)) {
        const slug = deck.page(decodeURIComponent(name!))?.slug
        if (slug !== undefined) links.set(slug, (links.get(slug) ?? new Set()).add(page.slug))
      }
  return links
}
