export { countedMs, totalsOf, type Mistake } from './count'
export { addTotals, noTotals, replaceTotals, rowsOf, writeTotals, type Totals } from './sums'
