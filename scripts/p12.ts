import * as R from '@/lib/reference'
import { Inputs } from './bench/inputs'
const I = new Inputs()
const a = JSON.parse(JSON.stringify(I.symmetric(3))) as number[][], s = JSON.parse(JSON.stringify(I.solvable(3))) as number[][], b=[1.5,2.5,3.5]
const F: Record<string,()=>unknown> = { eigen: ()=>R.eigenSymmetric(a), matmul: ()=>R.matmul(s,a), solve: ()=>R.solveLinear(s,b), inverse: ()=>R.inverse(s), det: ()=>R.determinant(s), pca: ()=>R.pca(T), lin: ()=>R.fitLinearRegression(T, y5), km: ()=>R.kMeans(T, [T[0]!, T[1]!]), db: ()=>R.dbscan(T, 1, 2), sil: ()=>R.silhouetteSamples(T, [0,1,0,1,0]), lk: ()=>R.hierarchicalLinkage(T, 'average'), mv: ()=>R.majorityVote([1,2,3,1,2,1,0,5,4,1]), med: ()=>R.median([3.5,1.5,2.5,7.5,4.5,0.5,9.5,8.5,6.5,5.5]), auc: ()=>R.rocAuc([0,1,0,1,1,0,1,0,1,0],[3.5,1.5,2.5,7.5,4.5,0.5,9.5,8.5,6.5,5.5]), cf: ()=>R.confusionMatrix([0,1,0,1,1,0,1,0,1,0],[0,1,0,1,1,0,1,0,1,0],10), lstm: ()=>R.lstmStep([0.5],[0.25],[0.125],{forget:G,input:G,candidate:G,output:G}) }
const T = JSON.parse(JSON.stringify(I.matrix(5,2))) as number[][], y5=[1.5,2.5,3.5,0.5,1.25], G={weights:[[0.5,0.25]],bias:[0.125]}
const cpu=()=>{const c=process.cpuUsage();return (c.user+c.system)/1000}
let sink: unknown
const res: Record<string, number[]> = {}
for (let r=0;r<40;r++) for (const k of process.argv[2] ? [process.argv[2]] : Object.keys(F)) { const f=F[k]!; const t=cpu(); for(let i=0;i<10000;i++) sink=f(); if(r>5) (res[k]??=[]).push((cpu()-t)/10000*1e6) }
for (const k in res) { res[k]!.sort((a,b)=>a-b); console.log(k.padEnd(10), res[k]![0]!.toFixed(0), res[k]![15]!.toFixed(0)) }
