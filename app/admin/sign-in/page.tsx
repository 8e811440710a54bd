import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { describeDone } from '@/components/admin/account-notices.ts'
import { AdminFrame } from '@/components/admin/admin-frame.tsx'
import { SignInPage } from '@/components/admin/sign-in-page.tsx'
import { findSession } from '@/lib/auth/find-session.ts'
import { hasAccounts } from '@/lib/auth/list-accounts.ts'
import { readReturn } from '@/lib/auth/read-return.ts'

export const metadata: Metadata = { title: 'Sign in' }

type PageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function Page({ searchParams }: PageProps) {
  const { to: asked, done } = await searchParams
  const to = readReturn(typeof asked === 'string' ? asked : undefined)
  if (await findSession(await headers())) redirect(to)
  return (
    <AdminFrame account={undefined}>
      <SignInPage to={to} done={describeDone(done)} hasAccounts={hasAccounts()} />
    </AdminFrame>
  )
}
