import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { currentDeck } from '@/lib/study'
import { ExercisePractice } from './ExercisePractice'

async function exercise(id: string) {
  const item = (await currentDeck()).item(decodeURIComponent(id))
  if (item?.kind !== 'exercise') notFound()
  return item
}

export async function generateMetadata({ params }: PageProps<'/exercises/[id]'>): Promise<Metadata> {
  return { title: (await exercise((await params).id)).title }
}

/** One exercise, as often as one likes. */
export default async function ExercisePage({ params }: PageProps<'/exercises/[id]'>) {
  const { id, title, page } = await exercise((await params).id)
  return <ExercisePractice id={id} title={title} page={page} />
}
