/** Proves exercise types in a thread of its own: one request, one reply. */
import { parentPort } from 'node:worker_threads'
import type { ExerciseItem } from '@/lib/deck'
import { proveDraws } from './prove'

parentPort!.on('message', ({ exercise, seeds }: { exercise: ExerciseItem; seeds: number }) => {
  parentPort!.postMessage(proveDraws(exercise, seeds))
})
