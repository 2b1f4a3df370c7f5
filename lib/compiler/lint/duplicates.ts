/** Cards that ask nearly the same. Found by an index of rare words, so that the work grows with the book and not its square. */
import type { CardItem } from '@/lib/deck'
import type { Problems } from '../problems'

/** Shared words by all words, from which two cards count as the same. */
const nearly = 0.8
/** A card is compared with those that share one of its rarest words. */
const rarest = 4
/** A word that more cards have says nothing of any of them. */
const common = 50

export function lintDuplicates(cards: readonly CardItem[], problems: Problems): void {
  const bags = cards.map((card) => new Set(wordsOf(`${card.front.text} ${card.back.text}`)))
  const counts = new Map<string, number>()
  for (const bag of bags) for (const word of bag) counts.set(word, (counts.get(word) ?? 0) + 1)
  const index = new Map<string, number[]>()
  cards.forEach((card, i) => {
    const bag = bags[i]!
    const rare = [...bag].sort((a, b) => counts.get(a)! - counts.get(b)!).slice(0, rarest)
    const near = new Set(rare.flatMap((word) => index.get(word) ?? []))
    for (const j of near) {
      const other = cards[j]!
      if (other.concept === card.concept || likeness(bag, bags[j]!) < nearly) continue
      problems.warn(
        { file: card.file, line: card.line, column: 1 },
        'near-duplicate',
        `'${card.id}' asks nearly the same as '${other.id}' (${other.file}, line ${other.line})`,
        'keep the better one, or give both the same `concept` so that they are not asked on one day',
      )
      break
    }
    for (const word of rare) {
      const list = index.get(word) ?? []
      if (list.length < common) index.set(word, [...list, i])
    }
  })
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length
  return shared / (a.size + b.size - shared)
}

const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? []
