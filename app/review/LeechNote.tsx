import Link from 'next/link'
import { itemPath } from '@/app/ui/book/words'
import type { Leech } from './session/useSession'

/** Said until the next answer is confirmed: what happened to the item just forgotten, and where to do something about it. */
export function LeechNote({ leech: { itemId, lapses } }: { leech: Leech }) {
  return (
    <p className="small leech-note" role="status">
      Forgotten for the {ordinal(lapses)} time and set aside: asking more often would not help.{' '}
      <Link href={itemPath(itemId)} prefetch={false}>
        What does
      </Link>
    </p>
  )
}

/** '8th', '12th', '21st'. */
function ordinal(count: number): string {
  const endings = { one: 'st', two: 'nd', few: 'rd', other: 'th', zero: 'th', many: 'th' } as const
  return `${count}${endings[new Intl.PluralRules('en', { type: 'ordinal' }).select(count)]}`
}
