/** Threads that prove exercise types beside the one that compiles. */
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { ExerciseItem } from '@/lib/deck'
import type { Proof } from '@/lib/exercises'

interface Task {
  exercise: ExerciseItem
  seeds: number
  done: (proof: Proof) => void
  failed: (error: unknown) => void
}

/** More would take more memory than they save time. */
const mostThreads = 8

export class ProofPool {
  private readonly waiting: Task[] = []
  private readonly idle: Worker[] = []
  private readonly busy = new Map<Worker, Task>()

  prove(exercise: ExerciseItem, seeds: number): Promise<Proof> {
    return new Promise((done, failed) => {
      this.waiting.push({ exercise, seeds, done, failed })
      this.assign()
    })
  }

  async close(): Promise<void> {
    await Promise.all([...this.idle, ...this.busy.keys()].map((worker) => worker.terminate()))
  }

  private assign(): void {
    const worker = this.waiting.length > 0 ? (this.idle.pop() ?? this.start()) : undefined
    const task = worker && this.waiting.shift()
    if (!task) return
    this.busy.set(worker, task)
    worker.postMessage({ exercise: task.exercise, seeds: task.seeds })
  }

  private start(): Worker | undefined {
    if (this.busy.size >= Math.min(availableParallelism(), mostThreads)) return undefined
    const worker = new Worker(new URL('./thread.mjs', import.meta.url))
    worker.on('message', (proof: Proof) => {
      this.release(worker)?.done(proof)
      this.idle.push(worker)
      this.assign()
    })
    worker.on('error', (error) => {
      this.release(worker)?.failed(error)
      this.assign()
    })
    return worker
  }

  private release(worker: Worker): Task | undefined {
    const task = this.busy.get(worker)
    this.busy.delete(worker)
    return task
  }
}
