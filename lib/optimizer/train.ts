/** The door to fsrs-rs, the optimiser of FSRS's own authors. It runs in a thread of its own: see worker.ts. */
import { FSRSBindingItem, FSRSBindingReview, computeParameters } from '@open-spaced-repetition/binding'
import type { Place, Track } from './log'

/** The latest answers say most about the memory of today; more of them only cost time and space. */
const MOST_ITEMS = 100_000
/** fsrs-rs's own settings, but for the number of epochs. */
const TRAINING = { batchSize: 512, seed: 2023, maxSeqLen: 256, learningRate: 0.04, gamma: 1 }
/** Its five epochs are too few steps where a log makes only a few batches: the weights are then far from settled. */
const LEAST_EPOCHS = 5
const LEAST_STEPS = 200

/** The weights that predict these answers best. The latest count most; they are to stand in the order of time. */
export async function train(places: readonly Place[], onProgress: (share: number) => void): Promise<number[]> {
  const items = buildItems(places.slice(-MOST_ITEMS))
  const batches = Math.ceil(items.length / TRAINING.batchSize)
  const numEpochs = Math.max(LEAST_EPOCHS, Math.ceil(LEAST_STEPS / batches))
  const weights = await computeParameters(items, {
    enableShortTerm: true,
    numRelearningSteps: 1,
    trainingConfig: { ...TRAINING, numEpochs },
    // It answers when it is next asked how far it is, which without this would be every half a second.
    timeout: 20,
    progress: (current, total) => {
      onProgress(total > 0 ? current / total : 0)
      return true
    },
  })
  return weights.map((weight) => Number(weight.toFixed(6)))
}

/** One item for each answer, with all answers before it. Items of one track share their reviews: making them is the cost. */
function buildItems(places: readonly Place[]): FSRSBindingItem[] {
  const made = new Map<Track, FSRSBindingReview[]>()
  return places.map(({ track, index }) => {
    const reviews = made.get(track) ?? []
    made.set(track, reviews)
    for (const { grade, days } of track.slice(reviews.length, index + 1))
      reviews.push(new FSRSBindingReview(grade, days))
    return new FSRSBindingItem(reviews.slice(Math.max(0, index + 1 - TRAINING.maxSeqLen), index + 1))
  })
}
