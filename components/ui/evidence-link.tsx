import type { ReactNode } from 'react'

type EvidenceLinkProps = {
  /** From `evidenceUrl`; a value without one is shown as it is. */
  href: string | undefined
  children: ReactNode
}

/** A value that leads to the words it was read from. */
export function EvidenceLink({ href, children }: EvidenceLinkProps) {
  if (!href) return <>{children}</>
  return (
    <a href={href} className="evidence">
      {children}
    </a>
  )
}
