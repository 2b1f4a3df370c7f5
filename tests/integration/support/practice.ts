import type { Practice, PracticeOf } from '@/lib/study'
import { currentDeck, findPractice } from '@/lib/study'

export async function practiceOf(asked: PracticeOf): Promise<Practice> {
  const found = findPractice(await currentDeck(), asked)
  if ('unknown' in found) throw new Error(`the deck has no ${found.unknown.parameter} '${found.unknown.name}'`)
  return found
}
