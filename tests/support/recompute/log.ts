/**
 * Reads an export as a stranger would: from the rows of the log alone, with nothing of Epoch's own code. What an item was
 * before and after an answer stands in the row itself; the recall predicted for it follows from that by the forgetting curve
 * of FSRS-6.
 */

export interface RawRow {
  id: string
  sequence: number
  kind: string
  itemId: string
  target: string | null
  grade: number
  answeredAt: Date | string
  day: string
  hour: number | null
  duration: number
  mistakes: string | null
  before: string | null
  after: string | null
}
export interface RawItem {
  id: string
  aliases: string[]
  kind: string
  page: string
  section: string
  title?: string
  mistakes?: { id: string; title: string }[]
}
export interface RawDeck {
  pages: { slug: string; number: string; title: string; chapter: { number: string; title: string }; items: string[] }[]
  items: RawItem[]
}
export interface RawExport {
  exported: Date | string
  learner: { timeZone: string; dayStart: number; newPerDay: number; easyDays: string }
  reviews: RawRow[]
}

/** As the log has it. */
export interface RawState {
  memory:
    | { phase: 'new' }
    | {
        phase: 'learning' | 'review' | 'relearning'
        stability: number
        difficulty: number
        last: { day: string }
        dueDay?: string
      }
  suspended: boolean
  buriedUntil: string | null
}

/** What stands of the log: an answer, or something else that was done with an item. */
export interface Event {
  row: RawRow
  item: string
  grade: number
  before: RawState
  after: RawState
}

export const DAY_MS = 86_400_000
const number = (day: string): number => Math.round(Date.parse(`${day}T12:00:00Z`) / DAY_MS - 0.5)
export const dayName = (count: number): string => new Date(count * DAY_MS).toISOString().slice(0, 10)
export const plus = (day: string, days: number): string => dayName(number(day) + days)
export const between = (from: string, to: string): number => number(to) - number(from)
/** 0 for Monday; 1970 began on a Thursday. */
export const weekday = (day: string): number => (number(day) + 3) % 7
export const monday = (day: string): string => plus(day, -weekday(day))

/** The date and the hour that a clock on the learner's wall shows, and the learner's day. */
export function onTheWall(instant: Date | string, { timeZone, dayStart }: RawExport['learner']) {
  const options = { timeZone, dateStyle: 'short', timeStyle: 'short' } as const
  const [date = '', time = ''] = new Intl.DateTimeFormat('sv-SE', options).format(new Date(instant)).split(' ')
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return { hour, day: hour * 60 + minute < dayStart ? plus(date, -1) : date }
}

/** FSRS-6 with its default decay w20 = 0.1542: R(t, S) = (1 + (0.9^(-1/w20) − 1) · t/S)^-w20. */
export function curve(days: number, stability: number): number {
  const decay = 0.1542
  return (1 + (0.9 ** (-1 / decay) - 1) * (Math.max(days, 0) / stability)) ** -decay
}

const ANSWERS = ['card', 'choice', 'order', 'exercise']
export const isAnswer = ({ row }: Event): boolean => ANSWERS.includes(row.kind)

/**
 * Item by item, what stands, oldest first. An undo takes back the last thing that was done with an item, a regrade changes
 * its grade: that is how the year under test was lived, and a log in which it is otherwise is refused.
 */
export function standingEvents(raw: RawExport, deck: RawDeck): Map<string, Event[]> {
  const names = new Map(deck.items.flatMap(({ id, aliases }) => [id, ...aliases].map((name) => [name, id] as const)))
  const items = new Map<string, Event[]>()
  for (const row of raw.reviews.toSorted((a, b) => a.sequence - b.sequence)) {
    const item = names.get(row.itemId) ?? row.itemId
    const events = items.get(item) ?? []
    items.set(item, events)
    const last = events.at(-1)
    if (row.kind === 'undo' || row.kind === 'regrade') {
      if (last?.row.id !== row.target) throw new Error(`${row.kind} ${row.id} is not about the last of ${item}`)
      if (row.kind === 'undo') events.pop()
      else events[events.length - 1] = { ...last, grade: row.grade, after: stateIn(row.after) }
      continue
    }
    if (last && new Date(row.answeredAt) < new Date(last.row.answeredAt)) throw new Error(`${row.id} came too late`)
    events.push({ row, item, grade: row.grade, before: stateIn(row.before), after: stateIn(row.after) })
  }
  return items
}

const stateIn = (text: string | null): RawState => JSON.parse(text!) as RawState
