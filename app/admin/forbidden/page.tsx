import type { Metadata } from 'next'
import { AdminFrame } from '@/components/admin/admin-frame.tsx'
import { ButtonLink } from '@/components/ui/button.tsx'
import { deskUrl } from '@/lib/urls.ts'
import { requireAccount } from '../require-account.ts'

export const metadata: Metadata = { title: 'For admins' }

/** What `proxy.ts` answers with, and status 403, in place of a page that the account may not see. */
export default async function Page() {
  const { name, role } = await requireAccount('editor')
  return (
    <AdminFrame account={{ name, role }}>
      <div className="max-w-3xl py-6">
        <h1 className="font-semibold text-2xl">This page is for admins</h1>
        <p className="mt-3 text-base">
          You are signed in as {name} ({role}). An admin can see this page, or give your account another role.
        </p>
        <ButtonLink href={deskUrl()} look="primary" className="mt-6">
          Import desk
        </ButtonLink>
      </div>
    </AdminFrame>
  )
}
