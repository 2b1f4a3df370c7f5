import * as R from '@/lib/reference'
import { Guard } from '@/lib/reference/guards'
import { sumOf } from '@/lib/reference/core/sums'
import * as ss from 'simple-statistics'
const x10: number[] = JSON.parse('[1.5,2.5,-3.25,4.5,5.5,1.25,2.75,3.5,-1.5,0.5]')
const cpu=()=>{const c=process.cpuUsage();return (c.user+c.system)/1000}
const g = new Guard('q')
const F: Record<string,()=>unknown> = { sum: ()=>R.sum(x10), mean: ()=>R.mean(x10), variance: ()=>R.variance(x10), ss: ()=>ss.sum(x10), guard: ()=>{ new Guard('sum').vectors({x: x10}) ; return 1}, vectors: ()=>{ g.vectors({x: x10}); return 1 }, finite: ()=>g.finite(1.5), sumOf: ()=>sumOf(x10), newg: ()=>new Guard('x'), norm: ()=>R.norm(x10), erf: ()=>R.erf(0.7), logit: ()=>R.logit(0.7), numbers: ()=>{ g.numbers({x: 3.5}); return 1} }
let sink: unknown
const res: Record<string, number[]> = {}
for (let r=0;r<40;r++) for (const k in F) { const f=F[k]!; const t=cpu(); for(let i=0;i<20000;i++) sink=f(); if(r>10) (res[k]??=[]).push((cpu()-t)/20000*1e6) }
for (const k in res) { res[k]!.sort((a,b)=>a-b); console.log(k.padEnd(10), res[k]![0]!.toFixed(0), res[k]![15]!.toFixed(0)) }
