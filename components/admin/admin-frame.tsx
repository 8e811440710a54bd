import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button.tsx'
import { PageFrame } from '@/components/ui/page-frame.tsx'
import { type Account, mayAct } from '@/lib/auth/account.ts'
import { accountsUrl, auditUrl, deskUrl, ownAccountUrl, runsUrl, signOutPath } from '@/lib/urls.ts'

export type AdminPart = 'imports' | 'runs' | 'accounts' | 'audit' | 'account'

type AdminFrameProps = {
  /** Who is signed in; nobody on the pages that come before that. */
  account: Account | undefined
  /** The part of the desk that the page belongs to. */
  current?: AdminPart
  children: ReactNode
  /** Components of the client, as of `PageFrame`. */
  scripts?: ReactNode
}

/** A page of the import desk: the site's frame with the desk's own navigation below the header. */
export function AdminFrame({ account, current, children, scripts }: AdminFrameProps) {
  return (
    <PageFrame search={false} scripts={scripts} subheader={account && <AdminNav account={account} current={current} />}>
      {children}
    </PageFrame>
  )
}

type AdminNavProps = { account: Account; current: AdminPart | undefined }

/** Links that an account has no use for are not there; what they lead to is guarded by itself. */
function AdminNav({ account, current }: AdminNavProps) {
  const isAdmin = mayAct(account, 'admin')
  return (
    <nav aria-label="Import desk" className="border-line border-b bg-sunken print:hidden">
      <div className="mx-auto flex max-w-page flex-wrap items-center gap-x-6 px-4 sm:px-6">
        <span aria-hidden="true" className="py-1.5 font-semibold text-muted text-xs max-sm:hidden">
          Import desk
        </span>
        <div className="-ml-2 flex flex-wrap text-sm">
          <DeskLink href={deskUrl()} isCurrent={current === 'imports'}>
            Imports
          </DeskLink>
          <DeskLink href={runsUrl()} isCurrent={current === 'runs'}>
            Runs
          </DeskLink>
          {isAdmin && (
            <>
              <DeskLink href={accountsUrl()} isCurrent={current === 'accounts'}>
                Accounts
              </DeskLink>
              <DeskLink href={auditUrl()} isCurrent={current === 'audit'}>
                Audit
              </DeskLink>
            </>
          )}
        </div>
        <SignedIn account={account} isCurrent={current === 'account'} />
      </div>
    </nav>
  )
}

function SignedIn({ account: { name, role }, isCurrent }: { account: Account; isCurrent: boolean }) {
  return (
    <div className="ml-auto flex min-w-0 flex-wrap items-center gap-x-2">
      <DeskLink href={ownAccountUrl()} isCurrent={isCurrent}>
        <span className="sr-only">Own account: </span>
        <span className="[overflow-wrap:anywhere]">{name}</span>
        <span className="font-normal text-muted text-xs">{role}</span>
      </DeskLink>
      <form action={signOutPath()} method="post">
        <Button type="submit" look="quiet">
          Sign out
        </Button>
      </form>
    </div>
  )
}

type DeskLinkProps = { href: string; isCurrent: boolean; children: ReactNode }

function DeskLink({ href, isCurrent, children }: DeskLinkProps) {
  return (
    <a
      href={href}
      aria-current={isCurrent ? 'page' : undefined}
      className={`flex min-w-0 items-baseline gap-1.5 border-b-2 px-2 pt-1.5 pb-1 no-underline ${
        isCurrent ? 'border-accent font-semibold text-ink' : 'border-transparent text-accent hover:border-accent-line'
      }`}
    >
      {children}
    </a>
  )
}
