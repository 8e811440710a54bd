import type { Metadata } from 'next'
import { MessagePage } from '@/components/ui/message-page.tsx'

export const metadata: Metadata = { title: 'Not found' }

export default function NotFound() {
  return (
    <MessagePage title="There is nothing at this address">
      <p>
        The address may be mistyped, or names a trial that was not imported. Trials are found by their registry number,
        such as NCT06541444, or by any word of their title, conditions, interventions, sponsor or summary.
      </p>
    </MessagePage>
  )
}
