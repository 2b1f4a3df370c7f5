import { headers } from 'next/headers'
import { contextOf, currentDeck, getToday } from '@/lib/study'
import { TodayView } from './_today/TodayView'

export default async function TodayPage() {
  const [today, { deck }] = await Promise.all([getToday(contextOf(await headers())), currentDeck()])
  return <TodayView today={today} items={deck.items.length} />
}
