import type { ReactNode } from 'react'
import { SHAPES } from '@/components/charts/assign-shapes.ts'
import type { CalendarKind, CalendarRow } from './build-calendar.ts'
import { CLASS_OF_KIND } from './calendar-row.tsx'

const BARS: [words: string, ...kinds: CalendarKind[]][] = [
  ['conditioning, lymphodepletion', 'conditioning', 'lymphodepletion'],
  ['GVHD prophylaxis', 'gvhdProphylaxis'],
  ['cytokine', 'cytokine'],
  ['other agents', 'other'],
]

/** What the marks and bars mean, as far as there are any. */
export function CalendarKey({ rows }: { rows: readonly CalendarRow[] }) {
  const drawn = rows.filter(({ marks }) => marks.length > 0)
  const kinds = new Set(drawn.map(({ kind }) => kind))
  const isAbout = drawn.some(({ marks }) => marks.some(mark => mark.isAbout))
  if (drawn.length === 0) return null
  return (
    <div className="chart-key mt-2">
      {kinds.has('cells') && (
        <Entry look="k0" words="infusion of cells">
          <circle cx="7" cy="6" r="6" />
        </Entry>
      )}
      {isAbout && (
        <Entry look="k0" words="about that day">
          <ellipse className="about" cx="7" cy="6" rx="9" ry="6" />
          <circle cx="7" cy="6" r="3" />
        </Entry>
      )}
      {kinds.has('transplant') && (
        <Entry look="k1" words="transplant">
          <path transform="translate(7 6)" d={SHAPES.triangle} />
        </Entry>
      )}
      {BARS.filter(([, ...of]) => of.some(kind => kinds.has(kind))).map(([words, kind]) => (
        <Entry key={words} look={kind ? CLASS_OF_KIND[kind] : ''} words={words}>
          <rect y="1" width="14" height="10" rx="2" />
        </Entry>
      ))}
    </div>
  )
}

function Entry({ look, words, children }: { look: string; words: string; children: ReactNode }) {
  return (
    <span>
      <svg width="14" height="12" aria-hidden="true" className={look}>
        {children}
      </svg>
      {words}
    </span>
  )
}
