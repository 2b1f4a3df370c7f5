/** Whatever happens, and whoever writes it: the standing that is kept is the one a reader of all states would make. */
import fc from 'fast-check'
import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { database } from '@/lib/db'
import type { Deck } from '@/lib/deck'
import { DEFAULT_WEIGHTS, recallOn } from '@/lib/scheduler'
import type { ActInput, Grade } from '@/lib/study'
import { actOnItem, applyFit, getBookView, recordReviews, regradeReview, takeBackFit, undoReview } from '@/lib/study'
import { openDesk } from '@/lib/study/desk'
import { replayLearner } from '@/lib/study/replay'
import { readStanding, recallsToday } from '@/lib/study/standing'
import { loadStanding } from '@/lib/study/standing/load'
import { MOST_KEPT } from '@/lib/study/standing/read'
import { readHistories } from '@/lib/study/states'
import { card, smallDeck, smallItems } from '../support/deck'
import { answer, give, makeWorld } from '../support/world'
import type { World } from '../support/world'

const START = Date.parse('2026-03-01T08:00:00Z')
const noon = '2026-03-12T12:00:00Z'

/** The same deck with the card a1 under another name, and another card before it. */
function renamedDeck(): Deck {
  const [first, ...others] = smallItems()
  const renamed = card('alpha', 'letters', { aliases: [first!.id] })
  return smallDeck('02', [card('a0', 'letters'), renamed, ...others])
}

type Command =
  | { kind: 'answer'; itemId: string; grade: Grade }
  | { kind: 'act'; itemId: string; action: 'suspend' | 'resume' | 'bury' | 'reset' }
  | { kind: 'undo' | 'repeat' | 'refit' | 'replay' | 'deck' }
  | { kind: 'regrade'; grade: Grade }

const itemId = fc.constantFrom('a1', 'a2', 'w1', 'which')
const grade = fc.constantFrom<Grade>(1, 2, 3, 4)
const action = fc.constantFrom('suspend' as const, 'resume' as const, 'bury' as const, 'reset' as const)
const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('answer' as const), itemId, grade }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('act' as const), itemId, action }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('regrade' as const), grade }) },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constantFrom('undo' as const, 'repeat' as const, 'refit' as const, 'replay' as const, 'deck' as const),
    }),
  },
)
/** Who does it: this process or another one with connections of its own; and whether the other looks at once. */
const commands = fc.array(fc.record({ what: command, elsewhere: fc.boolean(), looks: fc.boolean() }), {
  minLength: 3,
  maxLength: 25,
})

const quick = DEFAULT_WEIGHTS.map((weight, i) => (i < 4 ? weight / 2 : weight))
const FIT = { learnerId: 'local', id: 'quick', against: null, lossBefore: 0.4, lossAfter: 0.3, algorithm: 'test' }

/** The same file under another name has other connections, as another process would. */
const other = (url: string) => url.replace(/\/([^/]+)$/, '/./$1')

class TwoProcesses {
  private given: { id: string; itemId: string; grade: Grade; at: string }[] = []
  private decks = [smallDeck(), renamedDeck()]
  private readonly here = process.env['DATABASE_URL']!

  constructor(readonly world: World) {}

  enter(elsewhere: boolean): void {
    vi.stubEnv('DATABASE_URL', elsewhere ? other(this.here) : this.here)
  }

  async act(what: Command, at: string): Promise<void> {
    const context = this.world.at(at)
    const last = this.given.at(-1)
    switch (what.kind) {
      case 'answer': {
        const { id } = answer(what.itemId, what.grade, at)
        this.given.push({ id, itemId: what.itemId, grade: what.grade, at })
        await recordReviews(context, [answer(what.itemId, what.grade, at, { id })])
        return
      }
      case 'act':
        await actOnItem(context, what.itemId, { id: randomUUID(), action: what.action } as ActInput)
        return
      case 'undo':
        await undoReview(context, last ? { reviewId: last.id } : {})
        return
      case 'regrade':
        if (last) await regradeReview(context, last.id, what.grade)
        return
      case 'repeat':
        if (last) await recordReviews(context, [answer(last.itemId, last.grade, last.at, { id: last.id })])
        return
      case 'refit':
        await this.refit(context)
        return
      case 'deck':
        this.decks.reverse()
        this.world.publish(this.decks[0]!)
        return
      default: {
        const { db, deck, learner } = await openDesk(context)
        await db.write((tx) => replayLearner(tx, deck, learner))
      }
    }
  }

  private async refit(context: ReturnType<World['at']>): Promise<void> {
    const fit = { ...FIT, fitted: context.now, fittedTo: 800, heldOut: 200, weights: JSON.stringify(quick) }
    const where = { learnerId_id: { learnerId: 'local', id: FIT.id } }
    await this.world.db.write((tx) => tx.fit.upsert({ where, create: fit, update: {} }))
    const { learner } = await openDesk(context)
    const changed = learner.fitId === null ? await applyFit(context, FIT.id) : await takeBackFit(context, FIT.id)
    expect(changed).toEqual({ ok: true })
  }

  async look(at: string): Promise<void> {
    const desk = await openDesk(this.world.at(at))
    const kept = await readStanding(desk)
    expect(kept).toEqual(await loadStanding(desk))
  }

  async end(): Promise<void> {
    await (await database(other(this.here))).close()
    this.enter(false)
  }
}

afterEach(() => vi.unstubAllEnvs())

describe('the standing of a learner', () => {
  test('after any history in two processes: as if it were read anew', async () => {
    await fc.assert(
      fc.asyncProperty(commands, async (steps) => {
        const both = new TwoProcesses(await makeWorld())
        for (const [i, { what, elsewhere, looks }] of steps.entries()) {
          const at = new Date(START + i * 7 * 3_600_000).toISOString()
          both.enter(elsewhere)
          await both.act(what, at)
          await both.look(at)
          both.enter(!elsewhere)
          if (looks) await both.look(at)
        }
        await both.end()
      }),
      { numRuns: 15 },
    )
  })

  test('says of every item what its row says, and the same chance of recall', async () => {
    const world = await makeWorld()
    await give(world, 'a1', 4, '2026-03-01T10:00:00Z')
    await give(world, 'a2', 1, '2026-03-02T10:00:00Z')
    await give(world, 'w1', 3, '2026-03-03T10:00:00Z')
    await actOnItem(world.at('2026-03-04T10:00:00Z'), 'w2', { id: 'aside', action: 'suspend' })
    await actOnItem(world.at(noon), 'w1', { id: 'later', action: 'bury' })
    const desk = await openDesk(world.at(noon))
    const standing = await readStanding(desk)
    const recalls = recallsToday(standing, desk)
    const at = (id: string) => desk.deck.position(id)
    const phases = ['a1', 'a2', 'w1', 'w2', 'w3'].map((id) => standing.phase[at(id)])
    // Easy has left the steps (2), Again and Good are on one (1), the others are new (0).
    expect(phases).toEqual([2, 1, 1, 0, 0])
    const histories = await readHistories(desk.db, 'local')
    for (const [id, { memory }] of histories)
      expect(Number.isNaN(recalls[at(id)]!) ? null : recalls[at(id)]).toBe(recallOn(memory, desk.moment.day))
    // 12 March 2026 is day 20,524: 56 years of 365 days, 14 leap days, 31 + 28 + 11 days. Buried until the day after.
    expect(standing.buriedUntil[at('w1')]).toBe(20_525)
    expect(standing.lastDay[at('a2')]).toBe(20_514)
    expect([standing.suspended[at('w2')], standing.byHand[at('w2')], standing.suspended[at('w1')]]).toEqual([1, 1, 0])
  })

  test('is loaded in parts of any size', async () => {
    const world = await makeWorld()
    for (const id of ['a1', 'a2', 'w1', 'which']) await give(world, id, 3, '2026-03-01T10:00:00Z')
    const desk = await openDesk(world.at(noon))
    const whole = await loadStanding(desk)
    for (const part of [1, 2, 3, 4, 5]) expect(await loadStanding(desk, part)).toEqual(whole)
  })

  test('a long absence of this process is caught up with at once', async () => {
    const world = await makeWorld()
    const context = world.at(noon)
    const before = await readStanding(await openDesk(context))
    const ids = smallItems().flatMap(({ id, kind }) => (kind === 'card' ? [id] : []))
    const many = Array.from({ length: 600 }, (_, i) =>
      answer(ids[i % ids.length]!, 3, new Date(START + i * 60_000).toISOString()),
    )
    await recordReviews(context, many)
    const desk = await openDesk(context)
    const after = await readStanding(desk)
    expect(after).toEqual(await loadStanding(desk))
    expect(before.reviews.some((count) => count > 0)).toBe(false)
    // Twelve cards.
    expect(ids.map((id) => after.reviews[desk.deck.position(id)])).toEqual(Array(12).fill(50))
  })

  test('is kept while nothing changes, for so many learners', async () => {
    const world = await makeWorld()
    const deskOf = (learnerId: string) => openDesk({ learnerId, now: new Date(noon) })
    const first = await readStanding(await deskOf('local'))
    expect(await readStanding(await deskOf('local'))).toBe(first)
    for (let i = 1; i < MOST_KEPT; i++) await readStanding(await deskOf(`learner-${i}`))
    expect(await readStanding(await deskOf('local'))).toBe(first)
    for (let i = 1; i <= MOST_KEPT; i++) await readStanding(await deskOf(`learner-${i}`))
    const again = await readStanding(await deskOf('local'))
    expect(again).not.toBe(first)
    expect(again).toEqual(first)
    expect(world.db).toBe((await deskOf('local')).db)
  })

  test('requests that come together share what is read, and one that fails spoils nothing', async () => {
    const world = await makeWorld()
    const desk = await openDesk(world.at(noon))
    const [one, two] = await Promise.all([readStanding(desk), readStanding(desk)])
    expect(one).toBe(two)
    await expect(readStanding({ ...desk, learner: { ...desk.learner, id: 'nobody' } })).rejects.toThrow(
      'The learner nobody is no longer in the database.',
    )
    expect(await readStanding(desk)).toBe(one)
  })
})

test('the book in pages counts what is begun', async () => {
  const world = await makeWorld()
  await give(world, 'a1', 4, '2026-03-12T10:00:00Z')
  await give(world, 'w1', 4, '2026-03-12T10:00:00Z')
  const [chapter] = (await getBookView(world.at(noon))).chapters
  expect(chapter?.pages.map(({ slug, items, begun, recall }) => ({ slug, items, begun, recall }))).toEqual([
    { slug: 'letters', items: 9, begun: 1, recall: 1 },
    { slug: 'words', items: 4, begun: 1, recall: 1 },
    { slug: 'numbers', items: 1, begun: 0, recall: null },
  ])
})
