import type { ReactNode } from 'react'
import { SiteHeader, type SiteHeaderProps } from './site-header.tsx'

type PageFrameProps = SiteHeaderProps & { children: ReactNode }

/** Header and main part of a page. `ids` are the trials ticked for comparison. */
export function PageFrame({ children, ...header }: PageFrameProps) {
  return (
    <>
      <SiteHeader {...header} />
      <main id="main" tabIndex={-1} className="mx-auto w-full max-w-page px-4 pt-5 pb-14 outline-none sm:px-6">
        {children}
      </main>
    </>
  )
}
