import type { ReactNode } from 'react'

type NoteProps = { kind?: 'open' | 'plain'; title?: string; children: ReactNode }

/** A remark on what stands beside it. `open`: the sources leave something open, or were read with a reservation. */
export function Note({ kind = 'open', title, children }: NoteProps) {
  const look = kind === 'open' ? 'border-warn-line bg-warn-soft text-warn' : 'border-line bg-sunken text-ink'
  return (
    <div className={`keep-together flex gap-2 rounded border px-2.5 py-1.5 text-xs ${look}`} role="note">
      {kind === 'open' && (
        <svg viewBox="0 0 14 14" width="13" height="13" aria-hidden="true" className="mt-0.5 flex-none">
          <path d="M7 1.2L13.2 12.5H.8z" fill="none" stroke="currentColor" strokeWidth="1.4" strokeLinejoin="round" />
          <path d="M7 5v3.6M7 10.4v.2" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
        </svg>
      )}
      <div className="min-w-0">
        {title && <strong className="font-semibold">{title} </strong>}
        {children}
      </div>
    </div>
  )
}
