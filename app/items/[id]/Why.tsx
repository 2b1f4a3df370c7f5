import type { Route } from 'next'
import Link from 'next/link'
import type { Item } from '@/lib/deck'
import type { ItemView } from '@/lib/study/types'
import { plural } from '@/app/ui/words'

/** Why the item is not asked, and what to do about it. */
export function Why({ item, view }: { item: Item; view: ItemView }) {
  if (view.suspendedBy === 'hand')
    return <p className="item-why">You have set it aside: it is not asked until you bring it back. Its memory stays.</p>
  const page = `/book/${item.page}${item.anchor === null ? '' : `#${item.anchor}`}` as Route
  return (
    <div className="item-why item-leech">
      <p>
        Set aside after {plural(view.memory.lapses, 'lapse')}: it keeps being forgotten, and asking it more often would
        not help. What does:
      </p>
      <ul>
        <li>
          <Link href={page}>Read the page again</Link> and find what it is confused with.
        </li>
        <li>
          Rewrite it so that it asks one thing, or split it in two: <code>{item.file}</code>, line {item.line}.
        </li>
        <li>Then bring it back, or answer it Good when you practise its page.</li>
      </ul>
    </div>
  )
}
