import type { Metadata } from 'next'
import { AdminFrame } from '@/components/admin/admin-frame.tsx'
import { AuditPage } from '@/components/admin/audit-page.tsx'
import { countAuditLines, listAuditLines } from '@/lib/desk/audit.ts'
import { requireAccount } from '../require-account.ts'

export const metadata: Metadata = { title: 'Audit' }

const PER_PAGE = 100

type PageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function Page({ searchParams }: PageProps) {
  const account = await requireAccount('admin')
  const total = countAuditLines()
  const pages = Math.max(1, Math.ceil(total / PER_PAGE))
  const page = Math.min(readPage((await searchParams).page), pages)
  return (
    <AdminFrame account={account} current="audit">
      <AuditPage lines={listAuditLines(page, PER_PAGE)} total={total} page={page} pages={pages} />
    </AdminFrame>
  )
}

/** The first page for whatever is no number of one. */
const readPage = (value: string | string[] | undefined): number =>
  typeof value === 'string' && /^[1-9]\d{0,8}$/.test(value) ? Number(value) : 1
