/** Items set aside by hand, flags and notes. */
import { beforeEach, describe, expect, test } from 'vitest'
import type { Item } from '@/lib/deck'
import type { ActInput } from '@/lib/study'
import {
  actOnItem,
  exportLearner,
  getItem,
  getMarked,
  getQueue,
  getToday,
  markItem,
  regradeReview,
  undoReview,
} from '@/lib/study'
import { smallDeck, smallItems } from '@/tests/integration/support/deck'
import { practiceOf } from '@/tests/integration/support/practice'
import type { World } from '@/tests/integration/support/world'
import { derived, give, makeWorld, replayed } from '@/tests/integration/support/world'

const noon = '2026-03-12T11:00:00.000Z'
let world: World
beforeEach(async () => {
  world = await makeWorld()
  // Learned by Easy: back after 8.3 days, spread over 7 to 10, so that it is due at noon of the 12th.
  await give(world, 'a1', 4, '2026-03-02T10:00:00Z')
})

let made = 0
type Plain = Exclude<ActInput['action'], 'due'>
const put = (itemId: string, action: Plain, at = noon, id = `aside-${++made}`) =>
  actOnItem(world.at(at), itemId, { id, action })
const queued = async (page?: string) => {
  const options = page ? { practice: await practiceOf({ pages: [page] }) } : {}
  return (await getQueue(world.at(noon), options)).items.map(({ id }) => id)
}
const renamed = (changes: Partial<Item>): Item[] =>
  smallItems().map((item) => (item.id === 'a1' ? ({ ...item, ...changes } as Item) : item))

/** Everything a learner could see, at one instant. */
const everything = async () => ({
  ...(await derived(world)),
  queue: await getQueue(world.at(noon)),
  today: await getToday(world.at(noon)),
})

describe('an item set aside by hand', () => {
  test('comes into no queue, that of its page included, and comes back exactly as it was', async () => {
    const before = await everything()
    expect(await queued()).toContain('a1')
    expect(await put('a1', 'suspend')).toMatchObject({
      status: 'recorded',
      suspendedBy: 'hand',
      memory: { ...before.queue.items.find(({ id }) => id === 'a1')!.memory, suspended: true },
    })
    expect(await queued()).not.toContain('a1')
    expect(await queued('letters')).not.toContain('a1')
    expect(await put('a1', 'resume')).toMatchObject({ suspendedBy: null, memory: { suspended: false } })
    expect(await everything()).toEqual(before)
  })

  test('before its first answer too, and then it is as if nothing had been', async () => {
    const before = await everything()
    await put('a3', 'suspend')
    expect(await queued()).not.toContain('a3')
    expect(await queued('letters')).not.toContain('a3')
    expect(await derived(world)).toEqual(await replayed(world, smallDeck()))
    expect(await getItem(world.at(noon), 'a3')).toMatchObject({
      suspendedBy: 'hand',
      memory: { phase: 'new', due: null },
    })
    await put('a3', 'resume')
    expect(await everything()).toEqual(before)
  })

  test('is set aside once by one id, however often it is sent', async () => {
    await put('a1', 'suspend', noon, 'once')
    await put('a1', 'resume')
    expect(await put('a1', 'suspend', noon, 'once')).toMatchObject({ status: 'repeated', suspendedBy: null })
    expect(await world.db.read.review.count({ where: { kind: 'suspend' } })).toBe(1)
  })

  test('is taken back by its id, and is not what undo takes for the last answer', async () => {
    const before = await everything()
    const id = await give(world, 'a2', 3, '2026-03-12T10:00:00Z')
    await put('a1', 'suspend', noon, 'aside')
    expect(await undoReview(world.at(noon))).toMatchObject({ reviewId: id })
    expect(await undoReview(world.at(noon), { reviewId: 'aside' })).toMatchObject({ itemId: 'a1' })
    expect(await everything()).toEqual(before)
    expect(await regradeReview(world.at(noon), 'aside', 4)).toBeNull()
  })

  test('stays aside whatever answer comes late, which is counted', async () => {
    await put('a1', 'suspend', '2026-03-12T10:00:00Z')
    await give(world, 'a1', 4, '2026-03-12T10:30:00Z')
    expect(await getItem(world.at(noon), 'a1')).toMatchObject({ suspendedBy: 'hand', memory: { reviews: 2 } })
    expect(await derived(world)).toEqual(await replayed(world, smallDeck()))
  })

  test('of a name the deck does not have is nothing', async () => {
    expect(await put('nothing', 'suspend')).toBeNull()
    expect(await world.db.read.review.count()).toBe(1)
  })
})

describe('the history of an item', () => {
  test('tells answers with the interval that followed, and when it was set aside; not what was undone', async () => {
    const { dueDay } = await world.db.read.itemState.findFirstOrThrow()
    const days = (Date.parse(dueDay!) - Date.parse('2026-03-02')) / 86_400_000
    const again = await give(world, 'a1', 1, '2026-03-12T10:00:00Z')
    const wrong = await give(world, 'a1', 2, '2026-03-12T10:01:00Z')
    await undoReview(world.at(noon), { reviewId: wrong })
    await put('a1', 'suspend')
    await put('a1', 'resume')
    const { history, memory } = (await getItem(world.at(noon), 'a1'))!
    expect(history).toMatchObject([
      { day: '2026-03-02', what: 'answer', grade: 4, duration: 5000, next: { label: `${days} days` }, leech: false },
      { id: again, day: '2026-03-12', what: 'answer', grade: 1, next: { label: '10 min', seconds: 600 } },
      { what: 'suspend', at: noon },
      { what: 'resume' },
    ])
    expect(memory).toMatchObject({ phase: 'relearning', lapses: 1, reviews: 2 })
  })

  test('says at which answer it was set aside as a leech', async () => {
    // Forgotten and relearned every hundred days: the eighth lapse is one too many.
    const day = (n: number) => new Date(Date.parse('2026-03-04T10:00:00Z') + n * 8_640_000_000).toISOString()
    for (let lapse = 1; lapse <= 8; lapse++) {
      await give(world, 'a1', 1, day(lapse))
      if (lapse < 8) await give(world, 'a1', 3, day(lapse).replace('T10:00', 'T10:11'))
    }
    const view = (await getItem(world.at(day(8.5)), 'a1'))!
    expect(view.suspendedBy).toBe('leech')
    expect(view.history.flatMap((event) => (event.what === 'answer' ? [event.leech] : []))).toEqual([
      ...Array.from({ length: 15 }, () => false),
      true,
    ])
    await put('a1', 'resume', day(8.6))
    expect(await getItem(world.at(day(8.7)), 'a1')).toMatchObject({ suspendedBy: null })
  })
})

describe('a flag and a note', () => {
  test('are kept, changed one at a time, and leave the memory alone', async () => {
    const before = await derived(world)
    await markItem(world.at(noon), 'a1', { note: 'compare with a2' })
    expect(await markItem(world.at(noon), 'a1', { flagged: true })).toEqual({ flagged: true, note: 'compare with a2' })
    expect((await getItem(world.at(noon), 'a1'))!.mark).toEqual({ flagged: true, note: 'compare with a2' })
    expect(await derived(world)).toEqual(before)
    expect((await exportLearner(world.at(noon))).marks).toMatchObject([
      { itemId: 'a1', flagged: true, note: 'compare with a2', changed: new Date(noon) },
    ])
    await markItem(world.at(noon), 'a1', { flagged: false, note: '' })
    expect(await world.db.read.itemMark.count()).toBe(0)
    expect(await markItem(world.at(noon), 'nothing', { flagged: true })).toBeNull()
  })

  test('and what was set aside are listed, in the order of the book', async () => {
    expect(await getMarked(world.at(noon))).toEqual([])
    await markItem(world.at(noon), 'w1', { flagged: true })
    await markItem(world.at(noon), 'a1', { note: 'Ask Ada.' })
    await put('a2', 'suspend')
    const blank = { flagged: false, note: '' }
    expect(await getMarked(world.at(noon))).toEqual([
      { id: 'a1', mark: { flagged: false, note: 'Ask Ada.' }, suspendedBy: null },
      { id: 'a2', mark: blank, suspendedBy: 'hand' },
      { id: 'w1', mark: { flagged: true, note: '' }, suspendedBy: null },
    ])
  })

  test('follow the item under its new name, as what was set aside does', async () => {
    await markItem(world.at(noon), 'a1', { flagged: true, note: 'mine' })
    await put('a1', 'suspend')
    world.publish(smallDeck('02', renamed({ id: 'alpha', aliases: ['a1'] })))
    for (const name of ['alpha', 'a1'])
      expect(await getItem(world.at(noon), name)).toMatchObject({
        id: 'alpha',
        suspendedBy: 'hand',
        mark: { flagged: true, note: 'mine' },
      })
    expect(await world.db.read.itemMark.findMany()).toMatchObject([{ itemId: 'alpha' }])
  })

  test('of two items that become one are both kept', async () => {
    await markItem(world.at(noon), 'a1', { note: 'one' })
    await markItem(world.at(noon), 'a2', { flagged: true, note: 'two' })
    world.publish(
      smallDeck(
        '02',
        renamed({ aliases: ['a2'] }).filter(({ id }) => id !== 'a2'),
      ),
    )
    expect((await getItem(world.at(noon), 'a1'))!.mark).toEqual({ flagged: true, note: 'one\n\ntwo' })
    expect(await world.db.read.itemMark.count()).toBe(1)
  })
})
