import { readFileSync } from 'node:fs'
import { ExerciseItem } from '@/lib/deck'
import { drawVariant } from '@/lib/exercises'
const ex = (JSON.parse(readFileSync('/tmp/types60.json','utf8')) as unknown[]).map((x) => ExerciseItem.parse(x))
for (let r=0;r<4;r++) { const u=process.cpuUsage(); for (const e of ex) for (let s=1;s<=200;s++) try { drawVariant(e,s) } catch {} ; console.log((process.cpuUsage(u).user/60000).toFixed(1)) }
