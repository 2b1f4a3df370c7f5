/** The styles of a saved week. It is paper: black on white, whatever the device prefers. */
export const sheet = `
@page { size: A4; margin: 18mm 20mm }
:root { color-scheme: light }
body { margin: 0; background: #fff; color: #15171c; font: 16px/1.45 'Source Sans 3', 'Segoe UI', system-ui, sans-serif }
main { max-width: 46rem; margin: 0 auto; padding: 1.5rem 1rem 3rem }
h1 { font: 600 1.75rem/1.15 'Source Serif 4', Georgia, serif; margin: 0 0 1.5rem }
h2 { font: 600 1.125rem/1.3 'Source Serif 4', Georgia, serif; margin: 0 0 .5rem }
h3 { font-size: .9375rem; margin: .75rem 0 .25rem }
p { margin: 0 0 .5rem }
figure { margin: 0 }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(8rem, 1fr)); gap: 1rem 1.5rem; margin-bottom: 1.5rem }
.stat span { display: block }
.stat .value { font: 480 2rem/1.1 'Source Serif 4', Georgia, serif }
.stat .what { font-size: .875rem; font-weight: 550; color: #454a54 }
.tiny { font-size: .8125rem; color: #646973 }
.week-part { border-top: 1px solid #dedfd9; padding: 1rem 0 }
h2, h3 { break-after: avoid }
li, .two { break-inside: avoid }
.two { display: grid; grid-template-columns: repeat(auto-fit, minmax(19rem, 1fr)); gap: 1rem 2rem; align-items: start }
.table { width: 100%; border-collapse: collapse; font-size: .875rem }
.table th { text-align: left; font-size: .8125rem; font-weight: 550; color: #646973; border-bottom: 1px solid #858992 }
.table th, .table td { padding: .2rem .75rem .2rem 0 }
.table .r, .num { text-align: right; font-variant-numeric: tabular-nums }
.week-list { list-style: none; margin: 0; padding: 0 }
.week-list li { display: flex; justify-content: space-between; gap: 1rem; padding: .2rem 0; border-bottom: 1px solid #dedfd9 }
.chart { max-width: 100%; height: auto }
.chart text { font: 400 13px/1 'Source Sans 3', 'Segoe UI', system-ui, sans-serif; fill: #646973 }
.chart .f1 { fill: #0a37a8 }
.chart .axis { stroke: #858992; fill: none }
.chart .grid { stroke: #dedfd9; fill: none }
@media print { main { padding: 0; max-width: none } body { font-size: 10.5pt } }
`
