/** An item as a session gets it. */
import type { ChoiceItem, Item, OrderItem } from '@/lib/deck'
import { shuffle, stream } from '@/lib/exercises'
import type { ItemHistory } from '@/lib/scheduler'
import type { Desk, DueOn } from './desk'
import type { SessionItem } from './types'

export function sessionItem(desk: Desk, item: Item, history: ItemHistory, dueOn: DueOn): SessionItem {
  const page = desk.deck.page(item.page)
  const base = {
    id: item.id,
    page: item.page,
    section: item.section,
    title: page?.title ?? '',
    anchor: item.anchor,
    memory: desk.memory(history),
    next: desk.next(history, item.id, dueOn),
  }
  switch (item.kind) {
    case 'card': {
      const { form, front, back, note } = item
      return { ...base, kind: 'card', form, front, back, note }
    }
    case 'choice':
      return {
        ...base,
        kind: 'choice',
        question: item.question,
        multiple: item.multiple,
        options: shuffled(item, history),
      }
    case 'order':
      return {
        ...base,
        kind: 'order',
        question: item.question,
        steps: disordered(item, history),
        note: item.note,
      }
    case 'exercise':
      return { ...base, kind: 'exercise', name: item.title }
  }
}

/** Another order at every review, the same one however often the page is loaded. */
function shuffled(item: ChoiceItem, { reviews }: ItemHistory) {
  const options = item.options.map((option, index) => ({ index, ...option }))
  return shuffle(options, stream(item.id, reviews))
}

/** As options are shuffled, but never into the right order, which would leave nothing to do. */
function disordered(item: OrderItem, { reviews }: ItemHistory) {
  const steps = item.steps.map((step, place) => ({ place, ...step }))
  const random = stream(item.id, reviews)
  for (;;) {
    const shown = shuffle(steps, random)
    if (shown.some(({ place }, i) => place !== i)) return shown
  }
}
