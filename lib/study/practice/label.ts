/** A few words for an item or a concept, where the whole question would be too long. */
import type { Item } from '@/lib/deck'

const LONGEST = 64

/** The term of a term card, the name of a formula, the title of an exercise; otherwise how the question begins. */
export function itemLabel(item: Item): string {
  if (item.kind === 'exercise') return item.title
  if (item.kind !== 'card') return shortened(item.question.text)
  const { form, front, back } = item
  if (form === 'term') return termIn(front.markdown) ?? shortened(front.text)
  if (form === 'reverse') return shortened(back.text)
  if (form === 'formula') return shortened(front.text.replace(/^.*?State the formula: /, '').replace(/\.$/, ''))
  return shortened(front.text)
}

/** Items of one concept go by the term they ask for, where there is one, or by the first of them. */
export function conceptLabel(items: readonly Item[]): string {
  const term = items.find((item) => item.kind === 'card' && item.form === 'term')
  const named = term ?? items[0]
  return named ? itemLabel(named) : ''
}

/** 'what is meant by **Reactive machine**?' */
const termIn = (markdown: string): string | null => /\*\*([^*]+)\*\*\?\s*$/.exec(markdown)?.[1] ?? null

function shortened(text: string): string {
  if (text.length <= LONGEST) return text
  const cut = text.slice(0, LONGEST)
  const end = cut.lastIndexOf(' ')
  return `${cut.slice(0, end > LONGEST / 2 ? end : LONGEST).replace(/[\s,;:.–]+$/, '')} …`
}
