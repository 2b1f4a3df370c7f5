import type { Typed } from '@/lib/exercises/types'
import { placesOf } from './rank'
import type { Field } from './Part'

/** What is still to be done before a field can be checked, in a word or two; null where nothing is. */
export function missing(field: Field, typed: Typed | undefined): string | null {
  if (field.shape === 'rank') {
    const left = field.size.columns - placesOf(typed).length
    return left === 0 ? null : left === field.size.columns ? 'Nothing chosen yet' : `Choose ${left} more`
  }
  const cells = typed === undefined ? [] : typeof typed === 'string' ? [typed] : Object.values(typed).flat()
  const blanks = cells.filter((cell: string) => cell.trim() === '').length
  if (cells.length > 0 && blanks === 0) return null
  if (field.shape === 'options') return 'Nothing chosen yet'
  if (blanks === cells.length) return 'Nothing typed yet'
  return blanks === 1 ? 'One entry is empty' : `${blanks} entries are empty`
}
