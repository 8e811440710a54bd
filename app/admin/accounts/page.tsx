import type { Metadata } from 'next'
import { describeAccountProblem, describeDone } from '@/components/admin/account-notices.ts'
import { AccountsPage } from '@/components/admin/accounts-page.tsx'
import { AdminFrame } from '@/components/admin/admin-frame.tsx'
import { listAccounts } from '@/lib/auth/list-accounts.ts'
import { takePassword } from '@/lib/auth/show-once.ts'
import { requireAccount } from '../require-account.ts'

export const metadata: Metadata = { title: 'Accounts' }

type PageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function Page({ searchParams }: PageProps) {
  const account = await requireAccount('admin')
  const { problem, done, made } = await searchParams
  return (
    <AdminFrame account={account} current="accounts">
      <AccountsPage
        own={account.name}
        accounts={listAccounts()}
        given={typeof made === 'string' ? takePassword(account.name, made) : undefined}
        problem={describeAccountProblem(problem)}
        done={describeDone(done)}
      />
    </AdminFrame>
  )
}
