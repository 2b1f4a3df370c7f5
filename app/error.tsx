'use client'

export { Failure as default } from './ui/Failure'
