import type { ReactNode } from 'react'
import { queryFor } from '@/lib/search/trial-query.ts'
import { compareUrl, homeUrl, savedUrl, trialsUrl } from '@/lib/urls.ts'
import { Button } from './button.tsx'
import { SelectedCount } from './selected-count.tsx'

export type SiteHeaderProps = {
  /** The part of the site that the page belongs to. */
  current?: 'trials' | 'compare' | 'saved'
  /** Trials ticked for comparison, which a search from the header keeps. */
  ids?: readonly string[]
  /** False where the page has a search box of its own, larger or with more to it. */
  search?: boolean
}

export function SiteHeader({ current, ids = [], search = true }: SiteHeaderProps) {
  return (
    <header className="border-line border-b bg-surface print:hidden">
      <div className="mx-auto flex max-w-page flex-wrap items-center gap-x-3 gap-y-2 px-4 py-2.5 md:gap-x-6 sm:px-6">
        <a href={homeUrl()} className="flex items-center gap-2 font-semibold text-ink no-underline hover:text-accent">
          <BrandMark />
          <span>
            Trial Registry<span className="max-[26rem]:sr-only"> Browser</span>
          </span>
        </a>
        {/* The line under the current part meets the header's edge, or keeps clear of a search box in the row below. */}
        <nav
          aria-label="Main"
          className={`ml-auto flex self-stretch md:order-3 md:-my-2.5 ${search ? '-my-1' : '-my-2.5'}`}
        >
          <NavLink href={trialsUrl({ ...queryFor(), ids: [...ids] })} current={current === 'trials'}>
            Trials
          </NavLink>
          <NavLink href={compareUrl(ids)} current={current === 'compare'}>
            Compare
            <SelectedCount count={ids.length} />
          </NavLink>
          <NavLink href={savedUrl(ids)} current={current === 'saved'}>
            Saved
          </NavLink>
        </nav>
        {search && (
          <form action={trialsUrl()} className="flex w-full gap-2 md:order-2 md:w-auto md:max-w-2xl md:flex-1">
            <search className="contents">
              <input
                type="search"
                name="q"
                aria-label="Search trials"
                placeholder="Title, condition, drug, sponsor or number"
                className="field min-w-0 flex-1 bg-canvas py-1.5 text-base md:text-sm"
              />
              {ids.length > 0 && <input type="hidden" name="ids" value={ids.join(',')} />}
              <Button type="submit">Search</Button>
            </search>
          </form>
        )}
      </div>
    </header>
  )
}

function NavLink({ href, current, children }: { href: string; current: boolean; children: ReactNode }) {
  return (
    <a
      href={href}
      aria-current={current ? 'page' : undefined}
      className={`flex items-center gap-1.5 border-b-2 px-2 no-underline sm:px-2.5 ${
        current ? 'border-accent font-semibold text-ink' : 'border-transparent text-accent hover:border-accent-line'
      }`}
    >
      {children}
    </a>
  )
}

/** Three records beside each other, one of them marked. */
function BrandMark() {
  return (
    <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" className="flex-none text-accent">
      <rect x="1.5" y="3" width="4.5" height="14" rx="1.2" fill="none" stroke="currentColor" strokeWidth="1.4" />
      <rect x="7.75" y="3" width="4.5" height="14" rx="1.2" fill="currentColor" />
      <rect x="14" y="3" width="4.5" height="14" rx="1.2" fill="none" stroke="currentColor" strokeWidth="1.4" />
    </svg>
  )
}
