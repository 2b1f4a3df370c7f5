import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { contextOf, getSettings } from '@/lib/study'
import { SettingsForm } from './SettingsForm'
import '../styles/settings.css'

export const metadata: Metadata = { title: 'Settings' }

/** What a learner may choose about the schedule. */
export default async function SettingsPage() {
  const settings = await getSettings(contextOf(await headers()))
  return (
    <article className="settings">
      <h1>Settings</h1>
      <p className="read">
        They count from the next answer on; what has been answered stays as it is. Days begin and end by the clock in{' '}
        {settings.timeZone.replaceAll('_', ' ')}.
      </p>
      <SettingsForm settings={settings} />
    </article>
  )
}
