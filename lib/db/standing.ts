/** Where a learner's items stand, with what that was folded from: both in one statement, so that they belong together. */
import { Prisma } from './generated/client'
import type { ItemState, Learner } from './generated/client'
import type { Sql } from './sql'

/** What the states are a function of: this fit, this deck, and the rows of the log up to this number (or later ones). */
export type FoldedFrom = Pick<Learner, 'sequence' | 'fitId' | 'deckHash'>

export type StandingRow = Pick<
  ItemState,
  | 'itemId'
  | 'phase'
  | 'stability'
  | 'difficulty'
  | 'lastDay'
  | 'dueDay'
  | 'buriedUntil'
  | 'reviews'
  | 'lapses'
  | 'suspended'
  | 'byHand'
>
type Joined = FoldedFrom & (StandingRow | { itemId: null })

export interface StandingPart {
  from: FoldedFrom
  rows: StandingRow[]
}

/** The states of these items. Null where there is no such learner. */
export function standingOfItems(sql: Sql, learnerId: string, itemIds: readonly string[]): Promise<StandingPart | null> {
  return readPart(sql, learnerId, Prisma.sql`AND s."itemId" IN (${Prisma.join([...itemIds])})`, itemIds.length)
}

/** The first `limit` states of items whose ids come after `after`. Null where there is no such learner. */
export function standingAfter(sql: Sql, learnerId: string, after: string, limit: number): Promise<StandingPart | null> {
  return readPart(sql, learnerId, Prisma.sql`AND s."itemId" > ${after}`, limit)
}

async function readPart(sql: Sql, learnerId: string, which: Prisma.Sql, limit: number): Promise<StandingPart | null> {
  const joined = await sql.query<Joined>(Prisma.sql`
    SELECT l."sequence", l."fitId", l."deckHash", s."itemId", s."phase", s."stability", s."difficulty", s."lastDay",
      s."dueDay", s."buriedUntil", s."reviews", s."lapses", s."suspended", s."byHand"
    FROM "Learner" l LEFT JOIN "ItemState" s ON s."learnerId" = l."id" ${which}
    WHERE l."id" = ${learnerId} ORDER BY s."itemId" LIMIT ${limit}`)
  const [first] = joined
  if (!first) return null
  const { sequence, fitId, deckHash } = first
  return { from: { sequence, fitId, deckHash }, rows: joined.filter((row) => row.itemId !== null) }
}
