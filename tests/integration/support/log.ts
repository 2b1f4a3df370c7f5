/** A long log written at once, as if it had been answered day by day. */
import type { Track } from '@/lib/optimizer'
import { learnerDay } from '@/lib/scheduler'
import { currentDeck } from '@/lib/study/deck'
import { replayLearner } from '@/lib/study/replay'
import type { World } from './world'

export async function writeLog({ db }: World, tracks: readonly Track[]): Promise<void> {
  const deck = await currentDeck()
  const zone = { timeZone: 'Europe/Berlin', dayStart: 240 }
  const answers = tracks.flatMap((track, i) => track.map((answer) => ({ itemId: `card-of-the-log-${i}`, ...answer })))
  const rows = answers
    .toSorted((a, b) => a.at - b.at)
    .map(({ itemId, at, grade }, i) => ({
      ...{ learnerId: 'local', id: `log-${i}`, sequence: i + 1, kind: 'card', itemId, grade, duration: 6000 },
      ...{ answeredAt: new Date(at), recordedAt: new Date(at), day: learnerDay(at, zone) },
      ...{ deckHash: 'log', revision: 'log', retention: 0.9, algorithm: 'log', weights: 'default' },
    }))
  await db.write(async (tx) => {
    for (let i = 0; i < rows.length; i += 1000) await tx.review.createMany({ data: rows.slice(i, i + 1000) })
    const learner = await tx.learner.update({ where: { id: 'local' }, data: { sequence: rows.length } })
    await replayLearner(tx, deck, learner)
  })
}
