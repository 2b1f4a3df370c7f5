/**
 * A year of learning, lived through the use cases with a moving clock: answers sent in batches and late, taken back and
 * regraded, exercises with mistakes, items set aside, put off and begun anew, days of rest, a journey, changed settings.
 */
import type { Context, Grade, Memory, ReviewInput } from '@/lib/study'
import {
  actOnItem,
  drawVariant,
  recordReviews,
  regradeReview,
  submitAttempt,
  undoReview,
  updateLearner,
} from '@/lib/study'
import { chance } from './learner'

const MINUTE = 60_000
const DAY = 86_400_000

export interface Life {
  at(instant: string): Context
  /** In the order in which they are begun. */
  items: readonly { id: string; kind: string }[]
  /** Answers to an attempt: the right ones, and those of a mistake with a name; null for an exercise that is passed over. */
  solve(attemptId: string): Promise<{ right: Record<string, string>; wrong: Record<string, string> } | null>
}
export interface Year {
  /** Its first day, at midnight UTC. */
  from: number
  days: number
  seed: number
  /** New items on a day of study, on average. */
  newPerDay: number
  /** Most items of a sitting. */
  most: number
}

export class YearOfLearning {
  readonly travelled = new Set<string>()
  private readonly memories = new Map<string, Memory>()
  private readonly random: () => number
  private begun = 0
  private ids = 0
  private now = 0

  constructor(
    private readonly life: Life,
    private readonly year: Year,
  ) {
    this.random = chance(year.seed)
  }

  /** Lives the days from one, counted from 0, up to, without, another. */
  async live(from: number, to: number): Promise<void> {
    for (let day = from; day < to; day++) {
      await this.changeSettings(day)
      // A holiday, and every day but two or three of a week, are days of rest.
      if ((day >= 100 && day < 111) || this.random() < 0.63) continue
      await this.sitting(day, 6 + Math.floor(this.random() * 3))
      // Some evenings are long: half past one is still the day before.
      if (this.random() < 0.12) await this.sitting(day, this.random() < 0.2 ? 23.7 : 18)
    }
  }

  private async changeSettings(day: number): Promise<void> {
    const context = this.life.at(new Date(this.year.from + day * DAY + 4 * 60 * MINUTE).toISOString())
    const easyDays = ['normal', 'normal', 'normal', 'normal', 'normal', 'reduced', 'minimum'] as const
    if (day === 60) await updateLearner(context, { easyDays })
    if (day === 150) await updateLearner(context, { desiredRetention: 0.85 })
    if (day === 220) await updateLearner(context, { learningSteps: [600], relearningSteps: [] })
  }

  private async sitting(day: number, hour: number): Promise<void> {
    this.now = Math.max(this.now, this.year.from + day * DAY + hour * 60 * MINUTE)
    const journey = day >= 200 && day < 206
    const due = this.life.items.filter(({ id }) => this.isDue(id)).slice(0, this.year.most)
    const fresh = this.life.items.slice(this.begun, this.begun + this.newToday())
    this.begun += fresh.length
    await this.round([...due, ...fresh], journey)
    for (let again = 0; again < 2; again++) {
      this.now += 11 * MINUTE
      const steps = this.life.items.filter(({ id }) => this.memories.get(id)?.phase !== 'review' && this.isDue(id))
      if (steps.length > 0) await this.round(steps, journey)
    }
    await this.actOnSome()
  }

  private newToday(): number {
    const { newPerDay } = this.year
    return Math.floor(newPerDay) + (this.random() < newPerDay % 1 ? 1 : 0)
  }

  private isDue(id: string): boolean {
    const memory = this.memories.get(id)
    const due = memory?.due ?? null
    return due !== null && !memory?.suspended && Date.parse(due) <= this.now
  }

  private async round(items: readonly { id: string; kind: string }[], journey: boolean): Promise<void> {
    const batch: ReviewInput[] = []
    for (const { id, kind } of items) {
      const duration = 2000 + Math.floor(this.random() ** 3 * 100_000)
      this.now += duration
      if (kind === 'exercise') await this.exercise(id)
      else {
        const answer = { id: this.name(), itemId: id, grade: this.gradeOf(id), answeredAt: this.instant(), duration }
        batch.push(journey ? { ...answer, timeZone: 'Asia/Tokyo' } : answer)
        if (journey) this.travelled.add(answer.id)
      }
    }
    if (batch.length === 0) return
    const late = this.random() < 0.06
    if (late) this.now += 2 * 60 * MINUTE
    const results = await recordReviews(this.context(), batch, late ? { sentAt: this.instant() } : {})
    for (const result of results) {
      if (result.status === 'refused') throw new Error(result.reason)
      this.memories.set(result.itemId, result.memory)
    }
    if (!late && !journey) await this.correctSome(batch)
  }

  /** Takes back the last answer or another one, or gives one another grade. */
  private async correctSome(batch: readonly ReviewInput[]): Promise<void> {
    this.now += 5000
    const one = batch[Math.floor(this.random() * batch.length)]!
    const kind = this.random()
    if (kind < 0.08) await this.takeBack({})
    else if (kind < 0.16) await this.takeBack({ reviewId: one.id })
    else if (kind < 0.26) {
      const result = await regradeReview(this.context(), one.id, one.grade === 3 ? 1 : 3)
      if (result && result.status !== 'refused') this.memories.set(result.itemId, result.memory)
    }
  }

  private async takeBack(what: { reviewId?: string }): Promise<void> {
    const { itemId, memory } = await undoReview(this.context(), what)
    if (itemId !== null && memory) this.memories.set(itemId, memory)
  }

  private async exercise(id: string): Promise<void> {
    const variant = await drawVariant(this.context(), id)
    const solution = variant && (await this.life.solve(variant.attemptId))
    if (!variant || !solution) return
    const kind = this.random()
    // Half of them stay hard.
    const slips = this.life.items.findIndex((item) => item.id === id) % 2 === 0 ? 0.6 : 0.15
    const tries = kind < slips / 2 ? [solution.wrong, solution.wrong] : kind < slips ? [solution.wrong] : []
    if (kind > 0.9) await this.act(variant.attemptId, { action: 'hint' })
    for (const [i, wrong] of tries.entries()) {
      // The same numbers again would be no new try.
      const answers = i === 0 ? wrong : Object.fromEntries(Object.keys(wrong).map((name) => [name, '1']))
      await this.act(variant.attemptId, { action: 'check', answers })
    }
    const last =
      kind > 0.85 && kind < 0.9
        ? { action: 'solution' as const }
        : { action: 'check' as const, answers: solution.right }
    const result = tries.length === 2 ? null : await this.act(variant.attemptId, last)
    if (result?.memory) this.memories.set(id, result.memory)
    else await this.lookAt(id)
  }

  private act(attemptId: string, what: { action: 'check' | 'hint' | 'solution'; answers?: Record<string, string> }) {
    const duration = 15_000 + Math.floor(this.random() * 120_000)
    this.now += duration
    return submitAttempt(this.context(), { id: this.name(), attemptId, duration, ...what })
  }

  /** What it is to be asked next is told by any harmless act: a failed attempt tells it only with its last reply. */
  private async lookAt(id: string): Promise<void> {
    this.now += 1000
    const done = await actOnItem(this.context(), id, { id: this.name(), action: 'resume' })
    if (done) this.memories.set(id, done.memory)
  }

  private async actOnSome(): Promise<void> {
    const kind = this.random()
    const begun = [...this.memories.keys()]
    const id = begun[Math.floor(this.random() * begun.length)]
    if (id === undefined || kind > 0.5) return
    this.now += 5000
    const away = begun.find((one) => this.memories.get(one)?.suspended)
    const name = this.name()
    const act = (itemId: string, what: Parameters<typeof actOnItem>[2]) => actOnItem(this.context(), itemId, what)
    const done = await (kind < 0.12
      ? act(id, { id: name, action: 'suspend' })
      : kind < 0.22 && away !== undefined
        ? act(away, { id: name, action: 'resume' })
        : kind < 0.32
          ? act(id, { id: name, action: 'bury' })
          : kind < 0.38
            ? act(id, { id: name, action: 'reset' })
            : act(id, { id: name, action: 'due', days: Math.floor(this.random() * 40) }))
    if (!done) throw new Error(`${id} is not in the book`)
    this.memories.set(done.itemId, done.memory)
    if (this.random() < 0.3) {
      this.now += 5000
      await this.takeBack({ reviewId: name })
    }
    // What was forgotten by a new beginning is met again tomorrow.
    const memory = this.memories.get(done.itemId)
    if (memory?.phase === 'new') await this.round([{ id: done.itemId, kind: this.kindOf(done.itemId) }], false)
  }

  private kindOf(id: string): string {
    return this.life.items.find((item) => item.id === id)?.kind ?? 'card'
  }

  /** Recalled a little less often than FSRS expects; one item in forty hardly ever. */
  private gradeOf(id: string): Grade {
    const memory = this.memories.get(id)
    const luck = this.random()
    const stability = memory?.stability ?? null
    const last = memory?.lastReview ?? null
    if (stability === null || last === null) return luck < 0.2 ? 1 : luck < 0.85 ? 3 : 4
    const passed = (this.now - Date.parse(last)) / DAY
    const recall = (1 + 0.98 * (passed / stability)) ** -0.1542
    const hard = this.life.items.findIndex((item) => item.id === id) % 40 === 3
    if (luck > (hard ? 0.35 : recall ** 1.3)) return 1
    const ease = this.random()
    return ease < 0.12 ? 2 : ease < 0.88 ? 3 : 4
  }

  private name(): string {
    return `life-${++this.ids}`
  }

  private instant(): string {
    return new Date(this.now).toISOString()
  }

  context(): Context {
    return this.life.at(this.instant())
  }
}
