'use client'

import ErrorPage from './error.tsx'
import './globals.css'

/** Where not even the layout could be made. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="en">
      <body>
        <ErrorPage error={error} />
      </body>
    </html>
  )
}
