import { rows } from './bench/rows'
import { Inputs } from './bench/inputs'
import { measure } from './bench/measure'
const f=(x:number[])=>x.map(t=>(t*1e3).toFixed(2)).join(' ')
for (const fn of process.argv.slice(2)) {
const row = rows.find(r=>r.fn===fn)!
const sizes = row.sizes(new Inputs())
for (const s of sizes) {
  const own = row.ours(JSON.parse(JSON.stringify(s.args))); const peers = row.peers.filter(p=>s.n<=(p.most??1e9)).map(p=>p.task(JSON.parse(JSON.stringify(s.args)))!)
  console.log(fn, s.shape, f(measure([own.run,...peers.map(p=>p.run)],{total:250,warmUp:300}).map(m=>m.time)))
}}
