/** A process that answers without end and says which answers were confirmed, one id a line. To be killed. */
import { randomUUID } from 'node:crypto'
import { writeSync } from 'node:fs'
import type { Grade } from '@/lib/study'
import { recordReviews } from '@/lib/study'

for (let i = 0; ; i++) {
  const now = new Date()
  const reviews = Array.from({ length: 1 + (i % 3) }, (_, k) => ({
    id: randomUUID(),
    itemId: `a${((i + k) % 8) + 1}`,
    grade: (((i * 7 + k) % 4) + 1) as Grade,
    answeredAt: now.toISOString(),
    duration: 1000,
  }))
  const results = await recordReviews({ learnerId: 'local', now }, reviews)
  for (const { id, status } of results) if (status === 'recorded') writeSync(1, `${id}\n`)
}
