/** What threads and the one that started them tell each other. Jobs and questions are numbered, each by who sends them. */
import type { Job } from './jobs'

export type ToThread =
  | { kind: 'job'; number: number; job: Job }
  | { kind: 'proven'; number: number; result: unknown }
  | { kind: 'unproven'; number: number; reason: string }

export type FromThread =
  /** Nothing more can be done for a job until what was asked for it is there: time for another one. */
  | { kind: 'waits'; number: number }
  | { kind: 'done'; number: number; result: unknown }
  | { kind: 'failed'; number: number; reason: string }
  /** A proof that a page needs, to be made by whoever has time. */
  | { kind: 'ask'; number: number; job: Job }
