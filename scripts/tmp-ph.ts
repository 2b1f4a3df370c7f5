import { readFileSync } from 'node:fs'
import { ExerciseItem } from '@/lib/deck'
import { drawVariant, verifyExercise } from '@/lib/exercises'
import { verifyKey } from '@/lib/exercises/proof/key'
import { verifyMistakes } from '@/lib/exercises/proof/mistakes'
import { verifySteps } from '@/lib/exercises/proof/steps'
import { verifyFields } from '@/lib/exercises/proof/fields'
import { answerText } from '@/lib/exercises/proof/spread'
import { proveDraws } from '@/lib/compiler/verify/prove'
const ex = (JSON.parse(readFileSync('/tmp/types60.json','utf8')) as unknown[]).map((x) => ExerciseItem.parse(x))
const t: Record<string, number> = {}
const time = <T>(n: string, f: () => T): T => { const s=process.hrtime.bigint(); const r=f(); t[n]=(t[n]??0)+Number(process.hrtime.bigint()-s)/1e6; return r }
for (let round=0; round<2; round++) { for (const k in t) delete t[k]
const f = () => {}
for (const e of ex) { const occ = new Map(e.mistakes.map((m)=>[m.id,0])); const missed=new Map(); let n=0
 for (let s=1;s<=200;s++) { let v; try { v = time('draw', () => drawVariant(e,s)) } catch { continue }
  time('json', () => answerText(v)); time('fields', () => verifyFields(v,f)); time('key', () => verifyKey(v,f)); time('mist', () => verifyMistakes(v,f,occ)); time('steps', () => verifySteps(v,f,missed)) } }
console.log(Object.fromEntries(Object.entries(t).map(([k,x])=>[k,(x/60).toFixed(1)]))) }
time('whole', () => ex.forEach((e) => verifyExercise(e,200))); time('prove', () => ex.forEach((e) => proveDraws(e,200))); time('prove2', () => ex.forEach((e) => proveDraws(e,200))); console.log(t.whole!/60, t.prove!/60, t.prove2!/60)
