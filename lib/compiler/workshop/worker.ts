/** A thread's work: one job, one reply. */
import { parentPort, workerData } from 'node:worker_threads'
import { noStore, storeAt } from '../cache'
import { perform, Prover, type Job } from './jobs'
import type { Setup } from './pool'

const { proofs, signatures } = workerData as Setup
const prover = new Prover(proofs === null ? noStore : storeAt(proofs), signatures)

parentPort!.on('message', (job: Job) => {
  void perform(job, prover).then((done) => parentPort!.postMessage(done))
})
