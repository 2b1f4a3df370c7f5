import { readFileSync } from 'node:fs'
import { ExerciseItem } from '@/lib/deck'
import { verifyExercise } from '@/lib/exercises'
const ex = (JSON.parse(readFileSync('/tmp/types60.json','utf8')) as unknown[]).map((x) => ExerciseItem.parse(x))
for (let k=0;k<2;k++) { const u=process.cpuUsage(); for (const e of ex) verifyExercise(e,200); const v=process.cpuUsage(u); console.log('verify', (v.user/1000/60).toFixed(1),'ms cpu each') }
