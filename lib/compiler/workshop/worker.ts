/** A thread's work: jobs, each with its reply; what a page needs proven is asked for, and made where there is time for it. */
import { parentPort, workerData } from 'node:worker_threads'
import type { Proof } from '@/lib/exercises'
import { noStore, storeAt } from '../cache'
import { perform, Prover, type Job, type Proving } from './jobs'
import type { FromThread, ToThread } from './messages'
import type { Setup } from './pool'

const { proofs, signatures } = workerData as Setup
const prover = new Prover(proofs === null ? noStore : storeAt(proofs), signatures)
const tell = (message: FromThread) => parentPort!.postMessage(message)

interface Question {
  proven: (proof: Proof) => void
  failed: (error: Error) => void
}
const asked = new Map<number, Question>()
let questions = 0

const elsewhere: Proving = {
  prove: (exercise, trials) =>
    new Promise((proven, failed) => {
      const number = questions++
      asked.set(number, { proven, failed })
      tell({ kind: 'ask', number, job: { kind: 'proof', exercise, trials } })
    }),
}

parentPort!.on('message', (message: ToThread) => {
  if (message.kind === 'job') return work(message.number, message.job)
  const question = asked.get(message.number)
  asked.delete(message.number)
  if (message.kind === 'proven') question?.proven(message.result as Proof)
  else question?.failed(new Error(message.reason))
})

function work(number: number, job: Job): void {
  const onWait = () => tell({ kind: 'waits', number })
  perform(job, job.kind === 'page' ? elsewhere : prover, onWait).then(
    (result) => tell({ kind: 'done', number, result }),
    (error: unknown) => tell({ kind: 'failed', number, reason: String(error) }),
  )
}
