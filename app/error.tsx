'use client'

import { useEffect } from 'react'

type ErrorPageProps = { error: Error & { digest?: string } }

/**
 * What nobody foresaw. Next asks for a client component here and sends it with every page, so it stands by itself: the
 * site's header would bring the whole vocabulary of the search with it.
 */
export default function ErrorPage({ error }: ErrorPageProps) {
  useEffect(() => {
    document.title = 'This page could not be made'
  }, [])
  return (
    <main id="main" className="mx-auto w-full max-w-page px-4 py-10 sm:px-6">
      <h1 className="font-semibold text-2xl">This page could not be made</h1>
      <p className="mt-3 max-w-3xl text-base">
        Something went wrong on the server. Nothing that is stored has changed; loading the page again may help.
      </p>
      {error.digest && <p className="mt-2 text-muted">The server’s log has it under {error.digest}.</p>}
      <a href="/" className="button mt-6">
        Home
      </a>
    </main>
  )
}
