import type { ReactNode } from 'react'
import '../styles/figures.css'

export default function BookLayout({ children }: { children: ReactNode }) {
  return children
}
