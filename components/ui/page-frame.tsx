import type { ReactNode } from 'react'
import { holdMarkup } from './held-markup.ts'
import { PageMarkup } from './page-markup.tsx'
import { renderMarkup } from './render-markup.ts'
import { SiteHeader, type SiteHeaderProps } from './site-header.tsx'

type PageFrameProps = SiteHeaderProps & {
  /** Components of the server alone: they are rendered to one text. */
  children: ReactNode
  /** Between the header and the main part: the navigation of a part of the site. */
  subheader?: ReactNode
  /** What the browser is to run: components of the client, which stand beside the page and find its elements there. */
  scripts?: ReactNode
}

/**
 * Header and main part of a page, as one text that is sent once: React would describe each of a list's thousands of
 * elements to the browser a second time, which costs more than all the rest of the page
 * (docs/decisions/0011-pages-as-one-text.md). `ids` are the trials ticked for comparison.
 */
export function PageFrame({ children, subheader, scripts, ...header }: PageFrameProps) {
  const markup = renderMarkup(
    <>
      <SiteHeader {...header} />
      {subheader}
      <main id="main" tabIndex={-1} className="mx-auto w-full max-w-page px-4 pt-5 pb-14 outline-none sm:px-6">
        {children}
      </main>
    </>,
  )
  return (
    <>
      <PageMarkup
        {...(process.env.NODE_ENV === 'production' ? { name: holdMarkup(markup) } : { name: 'page', markup })}
      />
      {scripts}
    </>
  )
}
