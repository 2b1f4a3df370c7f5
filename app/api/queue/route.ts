import { z } from 'zod'
import type { Practice, PracticeOf } from '@/lib/study'
import { currentDeck, findPractice, getQueue } from '@/lib/study'
import { endpoint } from '../_http/endpoint'
import { readQuery } from '../_http/input'
import { notFound } from '../_http/problem'

/** So many fit into an address. */
const MOST_NAMES = 100

const Names = z
  .array(z.string().min(1, 'expected a name'))
  .max(MOST_NAMES, `at most ${MOST_NAMES} in one session`)
  .optional()
const Query = z.object({
  limit: z.coerce.number().int().min(1).max(200).optional(),
  page: Names,
  concept: Names,
  exercise: Names,
  /** Ids the session has already, with commas between. */
  exclude: z
    .string()
    .transform((text) => text.split(',').filter((id) => id !== ''))
    .optional(),
})

/** What to do now: today's queue, or pages, concepts and exercises to practise. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE } = endpoint({
  GET: async ({ request, context }) => {
    const { limit, exclude, page, concept, exercise } = readQuery(request, Query, ['page', 'concept', 'exercise'])
    const practice = await practiceOf({
      ...(page ? { pages: page } : {}),
      ...(concept ? { concepts: concept } : {}),
      ...(exercise ? { exercises: exercise } : {}),
    })
    return getQueue(context, {
      ...(limit === undefined ? {} : { limit }),
      ...(exclude === undefined ? {} : { exclude }),
      ...(practice ? { practice } : {}),
    })
  },
})

const places = {
  page: 'The book has no page',
  concept: 'The book has no concept',
  exercise: 'The book has no exercise',
}

/** Null where none is asked for. */
async function practiceOf(asked: PracticeOf): Promise<Practice | null> {
  if (Object.keys(asked).length === 0) return null
  const found = findPractice(await currentDeck(), asked)
  if (!('unknown' in found)) return found
  const { parameter, name } = found.unknown
  throw notFound(`${places[parameter]} '${name}'.`, parameter)
}
