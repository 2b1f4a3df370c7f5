import { readFileSync, readdirSync, statSync } from 'node:fs'
import { Deck } from '@/lib/deck'
import { verifyExercise, drawVariant, checkAnswers, mistakesOf } from '@/lib/exercises'
import { ExerciseItem } from '@/lib/deck'
const ex = (JSON.parse(readFileSync('/tmp/types60.json', 'utf8')) as unknown[]).map((x) => ExerciseItem.parse(x))
const seeds = Number(process.argv[2] ?? 200)
let t0 = performance.now()
let bad = 0
const rows: [number, string][] = []
for (const e of ex) {
  const s = performance.now()
  const p = verifyExercise(e, seeds)
  rows.push([performance.now() - s, e.id])
  if (p.findings.length) {
    bad++
    console.log(
      e.id,
      p.findings.map((f) => f.message),
    )
  }
}
console.log(ex.length, 'types', ((performance.now() - t0) / ex.length).toFixed(1), 'ms each', bad, 'bad')
rows.sort((a, b) => b[0] - a[0])
console.log(
  rows
    .slice(0, 8)
    .map(([t, i]) => `${i} ${t.toFixed(0)}`)
    .join('\n'),
)
