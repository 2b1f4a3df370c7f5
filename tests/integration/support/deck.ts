/** A small deck, made by hand. */
import type { CardItem, ChoiceItem, Deck, ExerciseItem, Item, OrderItem, Page, Rich } from '@/lib/deck'

const rich = (text: string): Rich => ({ markdown: text, html: `<p>${text}</p>`, text })

function base(id: string, page: string, section: string) {
  const place = { page, section, anchor: null, file: `${page}.md`, line: 1 }
  return { id, aliases: [] as string[], concept: id, derived: false, revision: `${id}-1`, ...place }
}

export function card(id: string, page: string, changes: Partial<CardItem> = {}): CardItem {
  return {
    ...base(id, page, '1'),
    kind: 'card',
    form: 'basic',
    front: rich(`${id}?`),
    back: rich(`${id}!`),
    note: null,
    ...changes,
  }
}

export function choice(id: string, page: string): ChoiceItem {
  const options = [true, false, false].map((right, i) => ({
    text: rich(`option ${i}`),
    right,
    because: rich(`why ${i}`),
  }))
  return { ...base(id, page, '1'), kind: 'choice', question: rich(`${id}?`), multiple: false, options }
}

/** Three steps. */
export function order(id: string, page: string): OrderItem {
  const steps = ['first', 'second', 'third'].map((text) => ({ text: rich(text), because: null }))
  return { ...base(id, page, '1'), kind: 'order', question: rich(`${id}?`), steps, note: null }
}

/** a + b and twice that: a listed mistake is a − b, and the second part can follow through. */
export function sums(id = 'sum', page = 'numbers', changes: Partial<ExerciseItem> = {}): ExerciseItem {
  const field = {
    ask: null,
    tolerance: { kind: 'exact' as const },
    unit: null,
    range: null,
    rows: null,
    columns: null,
    options: null,
    rank: false,
    shuffle: true,
    free: null,
  }
  return {
    ...base(id, page, '2'),
    kind: 'exercise',
    title: 'Sums',
    given: [
      { name: 'a', draw: 'integer(20, 90)' },
      { name: 'b', draw: 'integer(3, 15)' },
    ],
    let: [],
    where: [],
    ask: 'What are ${{ a }} + {{ b }}$ and twice that?',
    fields: [
      { ...field, name: 'total', label: '$a + b$', value: 'a + b' },
      { ...field, name: 'double', label: '$2(a + b)$', value: '2 * total' },
    ],
    mistakes: [
      {
        id: 'difference',
        title: 'Difference instead of sum',
        values: { total: 'a - b' },
        instead: null,
        when: null,
        soft: false,
        because: 'You subtracted.',
      },
    ],
    hints: ['Add.', 'Then double.'],
    steps: ['$a + b = {{ a + b }}$', '$2(a + b) = {{ 2 * (a + b) }}$'],
    easier: null,
    ...changes,
  }
}

function page(slug: string, order: number, items: readonly Item[], changes: Partial<Page> = {}): Page {
  return {
    slug,
    aliases: [],
    title: `Page ${slug}`,
    order,
    number: String(order),
    chapter: { number: '1', title: 'Chapter' },
    covers: [String(order)],
    requires: [],
    file: `${slug}.md`,
    blocks: [],
    items: items.filter((item) => item.page === slug).map(({ id }) => id),
    ...changes,
  }
}

/** Three pages: letters (cards a1 to a8 and a choice question), words, which require letters (cards w1 to w4), numbers. */
export function smallDeck(hash = '01', items: readonly Item[] = smallItems()): Deck {
  const pages = [
    page('letters', 1, items),
    page('words', 2, items, { requires: ['letters'] }),
    page('numbers', 3, items),
  ]
  return { format: 1, hash, pages, items: [...items], figures: [], sections: ['1', '2', '3'] }
}

export function smallItems(): Item[] {
  const letters = Array.from({ length: 8 }, (_, i) => card(`a${i + 1}`, 'letters'))
  const words = Array.from({ length: 4 }, (_, i) => card(`w${i + 1}`, 'words'))
  return [...letters, choice('which', 'letters'), ...words, sums()]
}
