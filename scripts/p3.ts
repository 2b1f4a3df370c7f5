import * as R from '@/lib/reference'
import { Guard } from '@/lib/reference/guards'
import { Inputs } from './bench/inputs'
const I = new Inputs(); const g = new Guard('q')
const c = <T,>(x: T): T => JSON.parse(JSON.stringify(x)) as T
const mixed = [[1,2,3],[1.5,2.5],[0.5,1.5].map(x=>x*2), Array.from({length:3},(_, i)=>i), new Array(5).fill(0)] as number[][]
for (let i=0;i<3000;i++) for (const m of mixed) { g.vectors({x: m}); R.sum(m); R.mean(m); R.dot(m,m); R.variance(m); R.norm(m) }
const fns: [string, ()=>unknown, number][] = []
for (const n of [10,1000,100000]) { const a = c(I.vector(n)), x = c(I.vector(n)); const r=Math.ceil(3e5/n); fns.push(['check '+n, ()=>{g.vectors({a}); return 1}, r], ['finite '+n, ()=>g.finite(a), r], ['dot '+n, ()=>R.dot(a,x), r], ['sum '+n, ()=>R.sum(a), r], ['var '+n, ()=>R.variance(a), r], ['norm '+n, ()=>R.norm(a), r], ['median '+n, ()=>R.median(a), r]) }
const cpu=()=>{const c=process.cpuUsage();return (c.user+c.system)/1000}
let sink: unknown
const res = fns.map(()=>[] as number[])
for (let r=0;r<40;r++) fns.forEach(([,f,reps],k)=>{ const s=cpu(); for(let i=0;i<reps;i++) sink=f(); if(r>10) res[k]!.push((cpu()-s)/reps*1e6) })
fns.forEach(([n],k)=>{ const v=res[k]!.sort((p,q)=>p-q); console.log(n.padEnd(14), 'min', v[0]!.toFixed(0), 'median', v[15]!.toFixed(0)) })
