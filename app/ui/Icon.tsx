/** Drawn on a grid of 24, lines of 1.5. Decoration: a word stands beside each, or the control has a label. */
const icons = {
  today:
    'M5.5 8h13a1.5 1.5 0 011.5 1.5v9a1.5 1.5 0 01-1.5 1.5h-13A1.5 1.5 0 014 18.5v-9A1.5 1.5 0 015.5 8zM6.5 5h11M9 2.5h6',
  book: 'M12 6.5C10 5 7 4.5 3.5 4.8v13.4c3.5-.3 6.5.2 8.5 1.8 2-1.6 5-2.1 8.5-1.8V4.8C17 4.5 14 5 12 6.5zM12 6.5v13.5',
  progress: 'M4 4v16h16.5M7.5 15.5l4-5 3.5 2.5 5-7',
  quiz: 'M5.5 4h13A1.5 1.5 0 0120 5.5v13a1.5 1.5 0 01-1.5 1.5h-13A1.5 1.5 0 014 18.5v-13A1.5 1.5 0 015.5 4zM9.5 9.5a2.5 2.5 0 114 2c-1 .7-1.5 1.2-1.5 2.2M12 16.8h.01',
  mark: 'M7 4h10v16l-5-4.5L7 20z',
  plan: 'M6 21V4M6 5h11.5l-3 3.75 3 3.75H6',
  keyboard:
    'M4.5 6h15A1.5 1.5 0 0121 7.5v9a1.5 1.5 0 01-1.5 1.5h-15A1.5 1.5 0 013 16.5v-9A1.5 1.5 0 014.5 6zM6.5 10h.01M10 10h.01M14 10h.01M17.5 10h.01M8.5 14.5h7',
  search: 'M4 10.5a6.5 6.5 0 1013 0a6.5 6.5 0 10-13 0M15.5 15.5L21 21',
  page: 'M6 3.5h8.5L18.5 7.5V20.5H6zM9 11h6.5M9 14h6.5M9 17h4',
  card: 'M5 6h14a1.5 1.5 0 011.5 1.5v9A1.5 1.5 0 0119 18H5a1.5 1.5 0 01-1.5-1.5v-9A1.5 1.5 0 015 6zM7 10.5h10M7 13.5h6',
  exercise: 'M12 3.5v9M7.5 8h9M7.5 18.5h9',
  close: 'M5.5 5.5l13 13M18.5 5.5l-13 13',
  settings: 'M4 7h9.5M17.5 7H20M13.5 5v4h4V5zM4 17h2.5M10.5 17H20M6.5 15v4h4v-4z',
  undo: 'M8.5 5L4 9.5 8.5 14M4.5 9.5h9.5a5.5 5.5 0 010 11H9',
  hint: 'M9.5 18h5M10.5 21h3M8 13.5a6 6 0 118 0c-1 .9-1.5 1.5-1.5 3h-5c0-1.5-.5-2.1-1.5-3z',
  up: 'M5 14.5l7-7 7 7',
  down: 'M5 9.5l7 7 7-7',
  grip: 'M9 6h.01M15 6h.01M9 12h.01M15 12h.01M9 18h.01M15 18h.01',
  right: 'M4.5 12.5l5 5 10-11',
  wrong: 'M6 6l12 12M18 6L6 18',
  almost: 'M4 13.5c2.5-4 5-4 8-1.5s5.5 2.5 8-1.5',
} as const
export type IconName = keyof typeof icons

export function Icon({ name, label }: { name: IconName; label?: string }) {
  const naming = label ? ({ role: 'img', 'aria-label': label } as const) : ({ 'aria-hidden': true } as const)
  return (
    <svg className="icon" viewBox="0 0 24 24" {...naming}>
      <path d={icons[name]} />
    </svg>
  )
}
