import type { ReactNode } from 'react'
import { deskUrl } from '@/lib/urls.ts'

type PageHeadProps = {
  title: string
  /** The pages above this one, below the desk itself. */
  above?: readonly { href: string; label: string }[]
  /** Below the title: who, when, from what. */
  children?: ReactNode
}

/** Where in the desk a page stands, and what it is about. */
export function PageHead({ title, above = [], children }: PageHeadProps) {
  return (
    <div className="mb-4">
      <nav aria-label="Breadcrumb" className="mb-2 text-muted text-xs print:hidden">
        {[{ href: deskUrl(), label: 'Import desk' }, ...above].map(({ href, label }) => (
          <span key={href}>
            <a href={href}>{label}</a> <span aria-hidden="true">›</span>{' '}
          </span>
        ))}
        <span className="[overflow-wrap:anywhere]">{title}</span>
      </nav>
      <h1 className="font-semibold text-xl [overflow-wrap:anywhere] sm:text-2xl">{title}</h1>
      {children && <div className="mt-1 text-muted">{children}</div>}
    </div>
  )
}
