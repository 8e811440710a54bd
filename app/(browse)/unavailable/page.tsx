import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { MessagePage } from '@/components/ui/message-page.tsx'
import { findDeskFault } from '@/lib/desk/find-desk-fault.ts'
import { findStoreFault } from '@/lib/store/find-store-fault.ts'

export const metadata: Metadata = { title: 'The registry cannot be read' }

/** What `proxy.ts` answers with, and status 503, in place of any page while the store cannot be read. */
export default async function UnavailablePage() {
  const fault = (await findStoreFault()) ?? findDeskFault()
  if (!fault) notFound()
  return (
    <MessagePage title="The registry cannot be read" search={false}>
      <p>{fault.sentence}</p>
    </MessagePage>
  )
}
