/** Exercises done over the API, right or wrong as wanted: what was drawn is read from the server's database. */
import { randomUUID } from 'node:crypto'
import type { APIRequestContext } from '@playwright/test'
import type { DeckIndex, ExerciseItem } from '@/lib/deck'
import { drawVariant, mistakesOf, type Variant } from '@/lib/exercises'
import type { AttemptResult, VariantView } from '@/lib/study/types'
import type { OwnServer } from './own-server'

/** Exercises all of whose parts are plain numbers, and that know a mistake with one; in the order of the book. */
export function plainExercises(index: DeckIndex): ExerciseItem[] {
  return index.deck.pages
    .flatMap(({ slug }) => index.itemsOf(slug))
    .filter((one) => one.kind === 'exercise')
    .filter((exercise) => {
      const variant = drawVariant(exercise, 1)
      return variant.fields.every(({ shape }) => shape === 'number') && mistaken(variant) !== null
    })
}

/** The answers that a listed mistake leads to, with its title. */
export function mistaken({
  exercise,
  values,
  key,
}: Variant): { title: string; answers: Record<string, string> } | null {
  const [first] = mistakesOf(exercise, values, key)
  if (!first) return null
  return { title: first.mistake.title, answers: texts({ ...key, ...first.values }) }
}

const texts = (values: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]))

export interface Worker {
  request: APIRequestContext
  server: OwnServer
  deck: DeckIndex
}

/** One exercise from its drawing to its end: right, or with its first listed mistake and then right; the right answers. */
export async function work(
  { request, server, deck }: Worker,
  exerciseId: string,
  instant: string,
  how: 'right' | 'mistaken',
): Promise<{ variant: Variant; answers: Record<string, string>; result: AttemptResult }> {
  const headers = { 'x-epoch-now': instant }
  const drawn = await request.post(`/api/exercises/${encodeURIComponent(exerciseId)}/variants`, { headers })
  const { attemptId } = (await drawn.json()) as VariantView
  const { seed } = await server.read((read) => read.attempt.findUniqueOrThrow({ where: { id: attemptId } }))
  const item = deck.item(exerciseId)
  if (item?.kind !== 'exercise') throw new Error(`${exerciseId} is no exercise`)
  const variant = drawVariant(item, seed)
  const check = async (answers: Record<string, string>) => {
    const data = { id: randomUUID(), attemptId, action: 'check', duration: 45_000, answers }
    return (await (await request.post('/api/attempts', { headers, data })).json()) as AttemptResult
  }
  const wrong = how === 'mistaken' ? mistaken(variant) : null
  if (wrong) await check(wrong.answers)
  const answers = texts(variant.key)
  return { variant, answers, result: await check(answers) }
}
