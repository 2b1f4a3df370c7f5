/** The same work in plain SQL: what a program would do that had nothing but the database, and prepared every statement. */
import Sqlite from 'better-sqlite3'
import type { Day } from '@/lib/scheduler'
import { addDays, dayNumber } from '@/lib/scheduler'
import { instantText } from './fill'

const QUEUE_ITEMS = 50

export function plainSql(file: string, learnerId: string, today: Day) {
  const db = new Sqlite(file)
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  const queue = queueStatements(db)
  const answer = answerStatements(db)
  const number = dayNumber(today)
  return {
    /** The rows of today's first items, the counts beside them included. */
    queue: (): unknown[] => {
      const who = { learnerId, today, number, horizon: addDays(today, 120), limit: QUEUE_ITEMS }
      queue.learner.get(who)
      queue.totals.all(who)
      queue.steps.all(who)
      queue.answered.all(who)
      queue.count.get(who)
      queue.pages.all(who)
      queue.loads.all(who)
      return queue.due.all(who)
    },
    /** One answer: its row, the item's state, the day's sums, in one durable transaction. */
    answer: db.transaction((itemId: string, id: string, now: number) => {
      const row = { learnerId, itemId, id, today, number, at: instantText(now) }
      answer.lock.run(row)
      answer.known.get(row)
      answer.log.all(row)
      answer.review.run(row)
      answer.state.run(row)
      answer.day.run(row)
    }),
    close: () => db.close(),
  }
}

function queueStatements(db: Sqlite) {
  const states = `FROM "ItemState" WHERE "learnerId" = @learnerId`
  const isDue = `"phase" = 'review' AND "suspended" = FALSE AND "dueDay" <= @today`
  return {
    learner: db.prepare(`SELECT * FROM "Learner" WHERE "id" = @learnerId`),
    totals: db.prepare(
      `SELECT * FROM "DayTotal" WHERE "learnerId" = @learnerId AND "day" <= @today ORDER BY "day" DESC LIMIT 30`,
    ),
    steps: db.prepare(`SELECT * ${states} AND "phase" IN ('learning', 'relearning') AND "suspended" = FALSE`),
    answered: db.prepare(`SELECT "itemId" ${states} AND "lastReviewDay" = @today`),
    count: db.prepare(`SELECT COUNT(*) ${states} AND ${isDue}`),
    due: db.prepare(`SELECT * ${states} AND ${isDue} ORDER BY (@number - "lastDay") / "stability" LIMIT @limit`),
    pages: db.prepare(
      `SELECT * FROM "PageTotal" WHERE "learnerId" = @learnerId AND "left" > 0 ORDER BY "place" LIMIT 8`,
    ),
    loads: db.prepare(
      `SELECT "dueDay", COUNT(*) ${states} AND "phase" = 'review' AND "suspended" = FALSE
        AND "dueDay" > @today AND "dueDay" <= @horizon GROUP BY "dueDay"`,
    ),
  }
}

function answerStatements(db: Sqlite) {
  return {
    lock: db.prepare(`UPDATE "Learner" SET "sequence" = "sequence" + 1 WHERE "id" = @learnerId`),
    known: db.prepare(`SELECT "id" FROM "Review" WHERE "learnerId" = @learnerId AND "id" = @id`),
    log: db.prepare(`SELECT * FROM "Review" WHERE "learnerId" = @learnerId AND "itemId" = @itemId`),
    review: db.prepare(
      `INSERT INTO "Review" ("learnerId", "id", "sequence", "kind", "itemId", "grade", "answeredAt", "recordedAt", "day",
        "duration", "deckHash", "revision", "retention", "algorithm", "weights", "before", "after")
      SELECT @learnerId, @id, "sequence", 'card', @itemId, 3, @at, @at, @today, 8000, '', '', 0.9, '', '', '{}', '{}'
      FROM "Learner" WHERE "id" = @learnerId`,
    ),
    state: db.prepare(
      `UPDATE "ItemState" SET "stability" = "stability" * 2, "lastDay" = @number, "lastReviewDay" = @today,
        "dueDay" = '2999-01-01', "reviews" = "reviews" + 1, "version" = "version" + 1
      WHERE "learnerId" = @learnerId AND "itemId" = @itemId`,
    ),
    day: db.prepare(
      `INSERT INTO "DayTotal" ("learnerId", "day", "answers", "durationMs") VALUES (@learnerId, @today, 1, 8000)
      ON CONFLICT DO UPDATE SET "answers" = "answers" + 1, "durationMs" = "durationMs" + 8000`,
    ),
  }
}
