import type { ReactNode } from 'react'
import { type OverallStatus, STATUS_LABELS } from '@/lib/trial/status.ts'

/** Each status has a shape of its own, so that colour is never what tells two of them apart. */
const MARKS: Record<OverallStatus, { colour: string; shape: ReactNode }> = {
  NOT_YET_RECRUITING: { colour: 'text-info', shape: <circle cx="6" cy="6" r="4.2" {...outline()} /> },
  RECRUITING: { colour: 'text-good', shape: <circle cx="6" cy="6" r="5" fill="currentColor" /> },
  ENROLLING_BY_INVITATION: {
    colour: 'text-good',
    shape: (
      <>
        <circle cx="6" cy="6" r="4.2" {...outline()} />
        <circle cx="6" cy="6" r="1.9" fill="currentColor" />
      </>
    ),
  },
  ACTIVE_NOT_RECRUITING: {
    colour: 'text-info',
    shape: (
      <>
        <circle cx="6" cy="6" r="4.2" {...outline()} />
        <path d="M6 1.8a4.2 4.2 0 0 0 0 8.4z" fill="currentColor" />
      </>
    ),
  },
  COMPLETED: { colour: 'text-muted', shape: <rect x="1.5" y="1.5" width="9" height="9" rx="1" fill="currentColor" /> },
  SUSPENDED: { colour: 'text-warn', shape: <path d="M3.6 2v8M8.4 2v8" {...outline(2.2)} /> },
  TERMINATED: { colour: 'text-bad', shape: <path d="M2.2 2.2l7.6 7.6M9.8 2.2l-7.6 7.6" {...outline(2)} /> },
  WITHDRAWN: { colour: 'text-bad', shape: <path d="M1.8 1.8h8.4v8.4H1.8zM2.2 9.8l7.6-7.6" {...outline()} /> },
  AVAILABLE: { colour: 'text-good', shape: <path d="M6 .8L11.2 6 6 11.2.8 6z" fill="currentColor" /> },
  NO_LONGER_AVAILABLE: { colour: 'text-muted', shape: <path d="M6 1.5L10.5 6 6 10.5 1.5 6z" {...outline()} /> },
  TEMPORARILY_NOT_AVAILABLE: {
    colour: 'text-warn',
    shape: <path d="M6 1.5L10.5 6 6 10.5 1.5 6zM6 1.5v9" {...outline()} />,
  },
  APPROVED_FOR_MARKETING: { colour: 'text-muted', shape: <path d="M1.5 6.4l3 3 6-6.6" {...outline(2)} /> },
  WITHHELD: { colour: 'text-muted', shape: <path d="M1.5 6h9" {...outline(2.2)} /> },
  UNKNOWN: { colour: 'text-muted', shape: <circle cx="6" cy="6" r="4.2" {...outline()} strokeDasharray="2 1.77" /> },
}

export function StatusBadge({ status }: { status: OverallStatus }) {
  return (
    <span className={`badge font-medium ${MARKS[status].colour}`}>
      <StatusMark status={status} />
      {STATUS_LABELS[status]}
    </span>
  )
}

/** The shape alone, for beside a label that is already there. */
export function StatusMark({ status }: { status: OverallStatus }) {
  return (
    <svg viewBox="0 0 12 12" aria-hidden="true" className={`status-mark ${MARKS[status].colour}`}>
      {MARKS[status].shape}
    </svg>
  )
}

function outline(width = 1.6) {
  return { fill: 'none', stroke: 'currentColor', strokeWidth: width } as const
}
