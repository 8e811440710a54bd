import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { SiteFooter } from '@/components/ui/site-footer.tsx'
import { SITE_NAME } from '@/components/ui/site-name.ts'
import './globals.css'

export const metadata: Metadata = {
  title: { default: SITE_NAME, template: `%s · ${SITE_NAME}` },
  description:
    'Clinical trials read from registry texts: search them, read them, lay them side by side, and follow each value to the words it was read from.',
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#ffffff' },
    { media: '(prefers-color-scheme: dark)', color: '#161d24' },
  ],
}

/** A page made at build time could not carry the nonce of the answer's policy, and its scripts would not run. */
export const dynamic = 'force-dynamic'

/**
 * The shell that no page changes. The header is a part of `PageFrame`, since a layout is not told the URL's parameters
 * and the header carries the trials selected.
 */
export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body className="flex min-h-dvh flex-col">
        <a
          href="#main"
          className="button button-primary absolute top-2 left-2 z-50 -translate-y-24 focus:translate-y-0 print:hidden"
        >
          Skip to the content
        </a>
        {children}
        <SiteFooter />
      </body>
    </html>
  )
}
