import type { FieldStatus } from '@/lib/exercises/types'
import type { IconName } from '../Icon'

/** A sign and a word for each verdict; the colour only repeats them. */
export const verdictWords: Record<FieldStatus, { word: string; icon: IconName; tone: 'good' | 'bad' | 'care' }> = {
  correct: { word: 'Right', icon: 'right', tone: 'good' },
  'follow-through': { word: 'Right for your value', icon: 'right', tone: 'good' },
  almost: { word: 'Almost', icon: 'almost', tone: 'care' },
  unreadable: { word: 'Not read', icon: 'almost', tone: 'care' },
  wrong: { word: 'Wrong', icon: 'wrong', tone: 'bad' },
}
