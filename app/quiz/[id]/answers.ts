/**
 * Answers on their way to the server: kept on the device first, then sent one after the other, again and again until each
 * is confirmed. A later answer to a question replaces an earlier one that has not been sent; said twice it counts once.
 */
import type { Given } from '@/lib/quiz'
import type { QuizAnswerInput, QuizQuestionView } from '@/lib/study/quiz/types'
import { ApiError, post } from '@/app/ui/api'

const firstPause = 1000
const longestPause = 30_000

export interface Held {
  given: Given | null
  marked: boolean
  ms: number
  /** The server has yet to be told. */
  unsent: boolean
}
type Kept = Record<number, Held>

const keyOf = (quizId: string) => `epoch.quiz.${quizId}`

/** What the device holds of a quiz: answers not sent yet, and drafts that are not to be sent yet. */
export function heldAnswers(quizId: string): Kept {
  try {
    return JSON.parse(localStorage.getItem(keyOf(quizId)) ?? '{}') as Kept
  } catch {
    return {}
  }
}

function keep(quizId: string, kept: Kept) {
  try {
    if (Object.keys(kept).length === 0) localStorage.removeItem(keyOf(quizId))
    else localStorage.setItem(keyOf(quizId), JSON.stringify(kept))
  } catch {
    // Private mode or a full disk: it is held as long as the page.
  }
}

interface Listener {
  onReply: (question: QuizQuestionView) => void
  /** Answers wait for a connection. */
  onWaiting: (waiting: boolean) => void
  /** The quiz has been handed in, or its time is up. */
  onOver: () => void
  onRefused: (reason: string) => void
}

export class Answers {
  private kept: Kept
  private sending: Promise<void> | null = null
  private pause = firstPause
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(
    private readonly quizId: string,
    private readonly listener: Listener,
  ) {
    this.kept = heldAnswers(quizId)
  }

  /** Holds an answer on the device; with `unsent` it is sent at the next flush. */
  hold(number: number, held: Held) {
    const earlier = this.kept[number]
    this.kept = { ...this.kept, [number]: { ...held, unsent: held.unsent || (earlier?.unsent ?? false) } }
    keep(this.quizId, this.kept)
  }

  /** Sends what there is; done when nothing is left, or the server cannot be reached. */
  flush(): Promise<void> {
    clearTimeout(this.timer)
    this.sending ??= this.sendAll().finally(() => {
      this.sending = null
    })
    return this.sending
  }

  get waiting(): boolean {
    return Object.values(this.kept).some(({ unsent }) => unsent)
  }

  /** The page is left: what has not been sent waits for the next visit. */
  rest() {
    clearTimeout(this.timer)
  }

  /** The quiz is over: nothing of it need be held. */
  forget() {
    clearTimeout(this.timer)
    this.kept = {}
    keep(this.quizId, this.kept)
  }

  private async sendAll() {
    for (;;) {
      const next = Object.entries(this.kept).find(([, { unsent }]) => unsent)
      if (!next) return
      const [number, held] = [Number(next[0]), next[1]]
      try {
        await this.send(number, held)
      } catch (error) {
        if (!(error instanceof ApiError)) throw error
        if (error.temporary) return this.tryLater()
        if (error.status === 409) {
          this.forget()
          return this.listener.onOver()
        }
        // What the server will never take must not hold up the others.
        this.release(number, held)
        this.listener.onRefused(error.message)
      }
    }
  }

  private async send(number: number, held: Held) {
    const { given, marked, ms } = held
    const input: QuizAnswerInput = { number, given, marked, ms }
    const question = await post<QuizQuestionView>(`/api/quizzes/${encodeURIComponent(this.quizId)}/answers`, input)
    this.pause = firstPause
    this.listener.onWaiting(false)
    // Changed while it was on its way: the reply is about what stood there before.
    if (this.kept[number] !== held) return
    this.release(number, held)
    this.listener.onReply(question)
  }

  private release(number: number, held: Held) {
    if (this.kept[number] !== held) return
    const { [number]: _sent, ...others } = this.kept
    this.kept = others
    keep(this.quizId, this.kept)
  }

  private tryLater() {
    this.listener.onWaiting(true)
    this.timer = setTimeout(() => void this.flush(), this.pause * (0.75 + Math.random() / 2))
    this.pause = Math.min(this.pause * 2, longestPause)
  }
}
