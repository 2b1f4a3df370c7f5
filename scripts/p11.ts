import * as R from '@/lib/reference'
import { Inputs } from './bench/inputs'
import { assign, meansByCluster, squaresToCentroids } from '@/lib/reference/core/lloyd'
import { Guard } from '@/lib/reference/guards'
import { kmeans } from 'ml-kmeans'
const n = Number(process.argv[2] ?? 100000), k = n < 100 ? 2 : 5
const X = JSON.parse(JSON.stringify(new Inputs().clustered(n, 2, k))) as number[][]
const C = X.slice(0,k).map(r=>[...r])
const L = assign(X, C)
const g = new Guard('q')
const cpu=()=>{const c=process.cpuUsage();return (c.user+c.system)/1000}
const F: Record<string,()=>unknown> = { kMeans: ()=>R.kMeans(X, C, {maxIterations: 10}), assign: ()=>assign(X,C), means: ()=>meansByCluster(X,L,k), squares: ()=>squaresToCentroids(X,C,L), matrices: ()=>{g.matrices({X, C}); return 1}, every: ()=>L.every((l,i)=>l===L[i]), finite: ()=>g.finite({labels: L, centroids: C}), options: ()=>g.options({maxIterations: 10}, {maxIterations: 100}), ml: ()=>kmeans(X,k,{initialization: C, maxIterations: 10, tolerance: 0}) }
let sink: unknown
console.log('iterations', R.kMeans(X, C, {maxIterations: 10}).iterations, kmeans(X,k,{initialization: C, maxIterations: 10, tolerance: 0}).iterations)
const reps = Math.max(1, Math.round(3e4/n)); const res: Record<string, number[]> = {}
for (let r=0;r<20;r++) for (const kk in F) { const f=F[kk]!; const t=cpu(); for(let i=0;i<reps;i++) sink=f(); if(r>5) (res[kk]??=[]).push((cpu()-t)/reps*1e3) }
for (const kk in res) { res[kk]!.sort((a,b)=>a-b); console.log(kk.padEnd(10), res[kk]![0]!.toFixed(2), res[kk]![7]!.toFixed(2), 'µs') }
