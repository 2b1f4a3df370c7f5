import type { Item } from '@/lib/deck'
import type { PageView } from '@/lib/study/types'
import { plural } from '@/app/ui/words'
import { ItemTable } from './ItemTable'

/** Everything the page asks, with what is known of it and when it comes again. Answers are not shown: they are to be recalled. */
export function PageItems({ items, view }: { items: readonly Item[]; view: PageView }) {
  return (
    <details className="page-items" id="items">
      <summary>Everything asked on this page: {plural(items.length, 'item')}</summary>
      <ItemTable items={items} memories={view.memories} today={view.day} />
    </details>
  )
}
