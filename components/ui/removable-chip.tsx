import type { ReactNode } from 'react'

type RemovableChipProps = {
  children: ReactNode
  /** Where the page stands without it. */
  href: string
  /** What the link does, in words. */
  label: string
}

/** Something that is set, and a link that takes it away. */
export function RemovableChip({ children, href, label }: RemovableChipProps) {
  return (
    <span className="inline-flex max-w-full items-stretch rounded-xl border border-accent-line bg-accent-soft text-xs">
      <span className="min-w-0 py-0.5 pl-2.5">{children}</span>
      <a
        href={href}
        className="flex min-w-7 items-center justify-center rounded-full text-accent no-underline hover:text-accent-strong"
      >
        <span className="sr-only">{label}</span>
        <svg viewBox="0 0 12 12" width="10" height="10" aria-hidden="true">
          <path d="M2 2l8 8M10 2l-8 8" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" />
        </svg>
      </a>
    </span>
  )
}
