/** Threads, as many as the machine runs at once. */
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { Worker } from 'node:worker_threads'
import { build } from 'esbuild'
import type { Signature } from '@/lib/expression'
import type { Job } from './jobs'

/** What every thread is told at its start. */
export interface Setup {
  /** The folder of proofs, null where none are kept. */
  proofs: string | null
  signatures: ReadonlyMap<string, Signature>
}
interface Task {
  job: Job
  done: (result: unknown) => void
  failed: (error: unknown) => void
}

/** More would take more memory than they save time. */
const mostThreads = 8
/** Nearly all that a proof makes is gone with its variant: room for many saves going through them. */
const resourceLimits = { maxYoungGenerationSizeMb: 128 }
/**
 * How much of a function runs before V8 optimises it: four times the usual. Compiling runs thousands of functions for a
 * few seconds each; optimising them all took two fifths of the time, and the threads' own processors.
 */
const interruptBudget = 528_000

export class ThreadPool {
  private readonly waiting: Task[] = []
  private readonly idle: Worker[] = []
  private readonly busy = new Map<Worker, Task>()

  /** Makes ready what threads run; the pool is had by telling what they need besides. Other work can be done meanwhile. */
  static async open(proofs: string | null): Promise<(signatures: Setup['signatures']) => ThreadPool> {
    const program = await bundleProgram()
    setFlagsFromString(`--interrupt-budget=${interruptBudget}`)
    return (signatures) => new ThreadPool(program, { proofs, signatures })
  }

  private constructor(
    private readonly program: string,
    private readonly setup: Setup,
  ) {}

  run(job: Job): Promise<unknown> {
    return new Promise((done, failed) => {
      this.waiting.push({ job, done, failed })
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
    worker.postMessage(task.job)
  }

  private start(): Worker | undefined {
    if (this.busy.size >= Math.min(availableParallelism(), mostThreads)) return undefined
    const worker = new Worker(this.program, { eval: true, workerData: this.setup, resourceLimits })
    worker.on('message', (result: unknown) => {
      this.release(worker)?.done(result)
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
