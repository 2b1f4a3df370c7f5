/** Work in a thread of its own, so that whoever asks something else meanwhile does not wait for it. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker, parentPort, workerData } from 'node:worker_threads'

type Said<Result> = { share: number } | { result: Result }

export interface ThreadOptions {
  /** Told now and then which share of the work is done. */
  onProgress?: (share: number) => void
  /** Handed over rather than copied. */
  transfer?: ArrayBuffer[]
}

/**
 * What a thread runs: a module that calls `serve`, read as TypeScript. A bundler must leave it alone, so it is looked up
 * where the program runs. (`--import tsx` does not reach a thread's first file.)
 */
function programOf(module: string): string {
  const file = pathToFileURL(join(process.cwd(), module)).href
  return `import('tsx/esm/api').then(({ tsImport }) => tsImport('${file}', '${file}'))`
}

/** Has `module`, named from the project's folder, do the work. */
export function runInThread<Work, Result>(
  module: string,
  work: Work,
  { onProgress, transfer = [] }: ThreadOptions = {},
): Promise<Result> {
  const worker = new Worker(programOf(module), { eval: true, workerData: work, transferList: transfer })
  return new Promise((resolve, reject) => {
    worker.on('message', (said: Said<Result>) => {
      if ('result' in said) resolve(said.result)
      else onProgress?.(said.share)
    })
    worker.on('error', reject)
    worker.on('exit', (code) => reject(new Error(`The thread of ${module} ended early, with code ${code}.`)))
  })
}

/** The other side: does the work the thread was started for, and says what came of it. */
export async function serve<Work, Result>(
  work: (input: Work, onProgress: (share: number) => void) => Result | Promise<Result>,
): Promise<void> {
  const say = (said: Said<Result>) => parentPort?.postMessage(said)
  say({ result: await work(workerData as Work, (share) => say({ share })) })
}
