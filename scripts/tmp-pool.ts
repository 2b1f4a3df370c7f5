import { readFileSync } from 'node:fs'
import { ExerciseItem } from '@/lib/deck'
import { ProofPool } from '@/lib/compiler/verify/pool'
const ex = (JSON.parse(readFileSync('/tmp/types60.json','utf8')) as unknown[]).map((x) => ExerciseItem.parse(x))
const t=performance.now(); const pool = new ProofPool(); let first=0
await Promise.all(ex.map(async (e) => { const p = await pool.prove(e, 200); first ||= performance.now()-t; if (p.findings.length) console.log(p.id, p.findings[0]!.message) }))
console.log('first', first.toFixed(0), 'all', (performance.now()-t).toFixed(0)); await pool.close()
