/** `simulate`: what would become of reviews, by simulated learners. */
import type { BacklogOutcome } from '@/lib/scheduler/simulation/backlog'
import { BACKLOG, simulateBacklog } from '@/lib/scheduler/simulation/backlog'
import { CommandError, note } from '../output'

export interface SimulateOptions {
  backlog?: boolean
  seed?: string
  json?: boolean
}

/** The order of a session under a backlog, and what it is held against. */
const ORDERS = ['recall', 'difficulty', 'random', 'due'] as const
const NAMES: Record<(typeof ORDERS)[number], string> = {
  recall: 'highest recall first (Epoch)',
  difficulty: 'easiest first',
  random: 'by chance',
  due: 'longest overdue first',
}

export function runSimulate(options: SimulateOptions, print: (text: string) => void): number {
  if (!options.backlog) throw new CommandError('nothing to simulate was named', 'give --backlog')
  const seed = Number(options.seed ?? 42)
  if (!Number.isSafeInteger(seed) || seed < 0)
    throw new CommandError(`--seed ${options.seed} is no whole number from 0 on`, 'give one, as --seed 42')
  const orders = ORDERS.map((order) => {
    note(`${BACKLOG.days} days, ${NAMES[order]} …`)
    return simulateBacklog(order, seed)
  })
  const { retention: desiredRetention, ...setting } = BACKLOG
  if (options.json) print(JSON.stringify({ ...setting, desiredRetention, seed, orders }, null, 2))
  else print(tableOf(orders))
  return 0
}

function tableOf(orders: readonly BacklogOutcome[]): string {
  const { items, newPerDay, reviewsPerDay, retention, days, lastDays } = BACKLOG
  const head = ['reviews in this order', 'true retention', `of all ${days} days`, 'min per known', 'waiting']
  const rows = orders.map((outcome) => [
    NAMES[outcome.order as (typeof ORDERS)[number]],
    outcome.retention.toFixed(3),
    outcome.retentionOverall.toFixed(3),
    outcome.minutesPerKnown.toFixed(2),
    String(outcome.waiting),
  ])
  const widths = head.map((title, i) => Math.max(...[head, ...rows].map((row) => row[i]!.length), title.length))
  const line = (row: readonly string[]) =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join('  ')
  return [
    `${items} items, ${newPerDay} new and at most ${reviewsPerDay} reviews a day, desired retention ${retention}, ${days} days.`,
    `True retention: of the reviews of the last ${lastDays} days, in which the backlog stands, the share recalled.`,
    '',
    line(head),
    ...rows.map(line),
  ].join('\n')
}
