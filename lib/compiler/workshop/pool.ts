/** Threads, as many as the machine runs at once. */
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { Worker } from 'node:worker_threads'
import { build } from 'esbuild'
import type { Signature } from '@/lib/expression'
import type { Job } from './jobs'
import type { FromThread, ToThread } from './messages'

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
interface Thread {
  worker: Worker
  /** What it does where there is some of each kind; code that runs in one thread is optimised in one thread. */
  prefers: Job['kind']
  /** What it was given and has not handed back, by number. */
  tasks: Map<number, Task>
  /** The one it is at work on; the others wait for proofs made elsewhere. */
  current: number | null
}

/** More would take more memory than they save time. */
const mostThreads = 8
/** Nearly all that a proof makes is gone with its variant: room for many of them, as much as the processor keeps near it. */
const resourceLimits = { maxYoungGenerationSizeMb: 48 }
/**
 * How much of a function runs before V8 optimises it: four times the usual. Compiling runs thousands of functions for a
 * few seconds each; optimising them all took two fifths of the time, and the threads' own processors. Until then they
 * run as plain machine code from the first call on, which is had at once.
 */
const flags = ['--interrupt-budget=528000', '--always-sparkplug']

export class ThreadPool {
  private readonly waiting: Record<Job['kind'], Task[]> = { page: [], proof: [] }
  private readonly threads: Thread[] = []
  private started = 0
  private given = 0

  /** Makes ready what threads run; the pool is had by telling what they need besides. Other work can be done meanwhile. */
  static async open(proofs: string | null): Promise<(signatures: Setup['signatures']) => ThreadPool> {
    const program = await bundleProgram()
    for (const flag of flags) setFlagsFromString(flag)
    return (signatures) => new ThreadPool(program, { proofs, signatures })
  }

  private constructor(
    private readonly program: string,
    private readonly setup: Setup,
  ) {}

  run(job: Job): Promise<unknown> {
    return new Promise((done, failed) => {
      this.waiting[job.kind].push({ job, done, failed })
      this.assign()
    })
  }

  async close(): Promise<void> {
    await Promise.all(this.threads.map(({ worker }) => worker.terminate()))
  }

  private assign(): void {
    while (this.waiting.page.length + this.waiting.proof.length > 0) {
      const thread = this.freeThread() ?? this.start()
      if (!thread) return
      const task = (this.waiting[thread.prefers].shift() ?? this.waiting.page.shift() ?? this.waiting.proof.shift())!
      const number = this.given++
      thread.tasks.set(number, task)
      thread.current = number
      tell(thread, { kind: 'job', number, job: task.job })
    }
  }

  /** Rather one that prefers what there is to do. */
  private freeThread(): Thread | undefined {
    const free = this.threads.filter(({ current }) => current === null)
    return free.find(({ prefers }) => this.waiting[prefers].length > 0) ?? free[0]
  }

  private start(): Thread | undefined {
    if (this.threads.length >= Math.min(availableParallelism(), mostThreads)) return undefined
    const worker = new Worker(this.program, { eval: true, workerData: this.setup, resourceLimits })
    const prefers = this.started++ % 2 === 0 ? 'page' : 'proof'
    const thread: Thread = { worker, prefers, tasks: new Map(), current: null }
    worker.on('message', (message: FromThread) => this.hear(thread, message))
    worker.on('error', (error) => {
      this.threads.splice(this.threads.indexOf(thread), 1)
      for (const { failed } of thread.tasks.values()) failed(error)
      this.assign()
    })
    this.threads.push(thread)
    return thread
  }

  private hear(thread: Thread, message: FromThread): void {
    const { number } = message
    if (message.kind === 'ask') {
      // What fails here is tried anew with the whole page, where it is known what to do about it.
      this.run(message.job).then(
        (result) => tell(thread, { kind: 'proven', number, result }),
        (error: unknown) => tell(thread, { kind: 'unproven', number, reason: String(error) }),
      )
      return
    }
    if (message.kind !== 'waits') {
      const task = thread.tasks.get(number)
      thread.tasks.delete(number)
      if (message.kind === 'done') task?.done(message.result)
      else task?.failed(new Error(message.reason))
    }
    if (thread.current === number) thread.current = null
    this.assign()
  }
}

const tell = (thread: Thread, message: ToThread) => thread.worker.postMessage(message)

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
