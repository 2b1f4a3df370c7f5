/** Threads that prove exercise types beside the one that compiles. */
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { build } from 'esbuild'
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
/** A thread has the next ones at hand: the one that compiles is often too busy to hear that one is done. */
const mostAtHand = 8

/** What a thread runs, in one piece of plain JavaScript: a thread that reads TypeScript file by file takes seconds to start. */
async function bundleProgram(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('./worker.ts', import.meta.url))],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    write: false,
    logLevel: 'silent',
  })
  return outputFiles[0]!.text
}

export class ProofPool {
  private readonly waiting: Task[] = []
  /** By thread what it was given, in the order in which it answers. */
  private readonly threads = new Map<Worker, Task[]>()

  static async open(): Promise<ProofPool> {
    return new ProofPool(await bundleProgram())
  }

  private constructor(private readonly program: string) {}

  prove(exercise: ExerciseItem, seeds: number): Promise<Proof> {
    return new Promise((done, failed) => {
      this.waiting.push({ exercise, seeds, done, failed })
      this.assign()
    })
  }

  async close(): Promise<void> {
    await Promise.all([...this.threads.keys()].map((worker) => worker.terminate()))
  }

  private assign(): void {
    while (this.waiting.length > 0) {
      const worker = this.nextThread()
      if (!worker) return
      const task = this.waiting.shift()!
      this.threads.get(worker)!.push(task)
      worker.postMessage({ exercise: task.exercise, seeds: task.seeds })
    }
  }

  /** An idle thread, else a new one, else the one with the least at hand. */
  private nextThread(): Worker | undefined {
    const [least] = [...this.threads].sort(([, a], [, b]) => a.length - b.length)
    const mayStart = this.threads.size < Math.min(availableParallelism(), mostThreads)
    if (mayStart && (!least || least[1].length > 0)) return this.start()
    return least && least[1].length < mostAtHand ? least[0] : undefined
  }

  private start(): Worker {
    const worker = new Worker(this.program, { eval: true })
    this.threads.set(worker, [])
    worker.on('message', (proof: Proof) => {
      this.threads.get(worker)!.shift()!.done(proof)
      this.assign()
    })
    worker.on('error', (error) => {
      const tasks = this.threads.get(worker) ?? []
      this.threads.delete(worker)
      for (const task of tasks) task.failed(error)
    })
    return worker
  }
}
