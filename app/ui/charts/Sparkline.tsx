import { Chart } from './Drawn'

/** Counts of the last weeks, oldest first; a week without any keeps a thin line. */
export function Sparkline({ counts, label }: { counts: readonly number[]; label: string }) {
  const most = Math.max(1, ...counts)
  return (
    <Chart size={{ kind: 'wide', width: counts.length * 7, height: 20 }} label={label}>
      {counts.map((count, i) => {
        const height = count === 0 ? 1 : Math.max(3, (count / most) * 18)
        return (
          <rect key={i} className={count === 0 ? 'a2' : 'f1'} x={i * 7} y={19 - height} width="5" height={height} />
        )
      })}
    </Chart>
  )
}
