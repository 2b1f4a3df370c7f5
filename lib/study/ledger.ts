/**
 * Writing the log. Rows are appended, and what follows from them (an item's state, the totals) is the fold over that
 * item's whole log, so that a late or repeated answer ends in the same state as one that came in time.
 */
import type { NewReview, Sql } from '@/lib/db'
import { addReviews, reviewsOfItems } from '@/lib/db'
import type { DeckIndex } from '@/lib/deck'
import type { ItemHistory, Settings } from '@/lib/scheduler'
import { ALGORITHM } from '@/lib/scheduler'
import type { Folded } from './fold'
import { foldLog, foldWith } from './fold'
import type { LogRow } from './log'
import { LOG_COLUMNS } from './log'
import { movePages } from './pages'
import { noteOf } from './settings'
import { writeStates } from './states'
import { addTotals, noTotals, writeTotals } from './totals'
import type { Weights } from './weights'

/** What a use case knows of a new row; the ledger adds the rest. */
export interface NewRow {
  id: string
  kind: 'card' | 'choice' | 'order' | 'exercise' | 'undo' | 'regrade' | 'suspend' | 'resume' | 'bury' | 'reset' | 'due'
  itemId: string
  /** Of the item as it was asked; that of the deck unless given. */
  revision?: string
  target?: string
  grade: number
  answeredAt: Date
  day: string
  hour?: number
  duration: number
  /** Whole days to the next answer, where they are not left to the item's own fuzz. */
  days?: number
  chosen?: string
  attemptId?: string
  mistakes?: string
}

export interface LedgerContext {
  learnerId: string
  deck: DeckIndex
  now: Date
  weights: Weights
  retention: number
  /** What is in force for an item on a day. */
  settings: (itemId: string, day: string) => Settings
  /** First of the numbers handed out to this transaction. */
  first: number
}

/** The item an id stands for today: a renamed one continues under its new name, one no longer in the deck keeps its own. */
export const canonicalId = (deck: DeckIndex, itemId: string): string => deck.item(itemId)?.id ?? itemId

/** All the names under which the log may know an item. */
export const namesOf = (deck: DeckIndex, id: string): string[] => [id, ...(deck.item(id)?.aliases ?? [])]

interface Account {
  rows: LogRow[]
  folded: Folded
  touched: boolean
  /** When the ledger was opened. */
  opened: ItemHistory
}

const isBegun = ({ memory }: ItemHistory): boolean => memory.phase !== 'new'

/** An item before and after it was written to. */
export interface Moved {
  before: ItemHistory
  after: ItemHistory
}

/** The logs of a few items while a transaction writes them. */
export class Ledger {
  private readonly accounts = new Map<string, Account>()
  private readonly added: NewReview[] = []
  private readonly change = noTotals()

  private constructor(
    private readonly sql: Sql,
    private readonly context: LedgerContext,
  ) {}

  /** Opens the logs of these items, under all the names they have had. */
  static async open(sql: Sql, context: LedgerContext, itemIds: readonly string[]): Promise<Ledger> {
    const { deck, learnerId, weights } = context
    const ledger = new Ledger(sql, context)
    const names = new Map<string, string>()
    for (const id of new Set(itemIds.map((name) => canonicalId(deck, name))))
      for (const name of namesOf(deck, id)) names.set(name, id)
    const rows = await reviewsOfItems(sql, LOG_COLUMNS, learnerId, [...names.keys()])
    const byItem = new Map<string, LogRow[]>([...names.values()].map((id) => [id, []]))
    for (const row of rows) byItem.get(names.get(row.itemId)!)?.push(row)
    for (const [id, own] of byItem) {
      const folded = foldLog(own, weights.numbers)
      ledger.accounts.set(id, { rows: own, folded, touched: false, opened: folded.history })
    }
    return ledger
  }

  /** Whether the log has rows of it. */
  knows(itemId: string): boolean {
    return this.account(itemId).rows.length > 0
  }

  history(itemId: string): ItemHistory {
    return this.account(itemId).folded.history
  }

  /** Adds a row; returns where the item stands with it. */
  append(row: NewRow): ItemHistory {
    const { learnerId, deck, now, weights, retention, first } = this.context
    const settings = noteOf(this.context.settings(row.itemId, row.day))
    const account = this.account(row.itemId)
    const before = account.folded
    const sequence = first + this.added.length
    const added = { target: null, mistakes: null, days: null, hour: null, ...row, sequence, retention, settings }
    account.rows.push(added)
    const { folded, change } = foldWith(before, account.rows, added, weights.numbers)
    account.folded = folded
    account.touched = true
    addTotals(this.change, change, 1)
    this.added.push({
      revision: deck.item(row.itemId)?.revision ?? '',
      ...row,
      learnerId,
      sequence,
      retention,
      settings,
      recordedAt: now,
      deckHash: deck.deck.hash,
      algorithm: ALGORITHM,
      weights: weights.id,
      before: JSON.stringify(before.history),
      after: JSON.stringify(account.folded.history),
    })
    return account.folded.history
  }

  /** The items written to, as they were and as they are. */
  moved(): Moved[] {
    return [...this.accounts.values()]
      .filter(({ touched }) => touched)
      .map(({ opened, folded }) => ({ before: opened, after: folded.history }))
  }

  /** Writes the rows and all that follows from them. */
  async close(): Promise<void> {
    if (this.added.length === 0) return
    const { learnerId } = this.context
    const folds = [...this.accounts].flatMap(([id, { folded, touched }]) => (touched ? [[id, folded] as const] : []))
    await addReviews(this.sql, this.added)
    await writeStates(this.sql, learnerId, new Map(folds))
    await writeTotals(this.sql, learnerId, this.change)
    await movePages(this.sql, learnerId, this.newlyBegun())
  }

  /** Items more, or fewer, that have been answered, by page. */
  private newlyBegun(): Map<string, number> {
    const changes = new Map<string, number>()
    for (const [itemId, { folded, opened }] of this.accounts) {
      const page = this.context.deck.item(itemId)?.page
      const change = Number(isBegun(folded.history)) - Number(isBegun(opened))
      if (page !== undefined) changes.set(page, (changes.get(page) ?? 0) + change)
    }
    return changes
  }

  private account(itemId: string): Account {
    const account = this.accounts.get(canonicalId(this.context.deck, itemId))
    if (!account) throw new Error(`The ledger was opened without the item ${itemId}.`)
    return account
  }
}
