'use client'

import { useEffect } from 'react'
import { takeMarkup } from './held-markup.ts'

type PageMarkupProps = {
  /** That the page's text is held by, and its element's id. */
  name: string
  /** The text itself, where it is to come along: while the program is worked on, so that changes show at once. */
  markup?: string | undefined
}

/**
 * A page's text as it is. Nothing in it is React's in the browser: it stands in the document already, and is not sent a
 * second time to be compared. A page that came otherwise than by its document is asked for again as one.
 */
export function PageMarkup({ name, markup }: PageMarkupProps) {
  const text = markup ?? (typeof document === 'undefined' ? takeMarkup(name) : document.getElementById(name)?.innerHTML)
  useEffect(() => {
    if (text === undefined) location.reload()
  }, [text])
  return (
    <div
      id={name}
      className="contents"
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: renderMarkup escapes each text in it
      dangerouslySetInnerHTML={{ __html: text ?? '' }}
    />
  )
}
