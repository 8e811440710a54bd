import type { Metadata } from 'next'
import { describeAccountProblem, describeDone } from '@/components/admin/account-notices.ts'
import { AdminFrame } from '@/components/admin/admin-frame.tsx'
import { OwnAccountPage } from '@/components/admin/own-account-page.tsx'
import { listAccounts } from '@/lib/auth/list-accounts.ts'
import { requireAccount } from '../require-account.ts'

export const metadata: Metadata = { title: 'Own account' }

type PageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function Page({ searchParams }: PageProps) {
  const account = await requireAccount('editor')
  const { problem, done } = await searchParams
  const sessions = listAccounts().find(({ name }) => name === account.name)?.sessions ?? 1
  return (
    <AdminFrame account={account} current="account">
      <OwnAccountPage
        account={account}
        sessions={sessions}
        problem={describeAccountProblem(problem === 'wrong' ? 'wrongCurrent' : problem)}
        done={describeDone(done)}
      />
    </AdminFrame>
  )
}
