import { warningTitle } from '@/components/trial/group-warnings.ts'
import { Panel } from '@/components/ui/panel.tsx'
import type { PreparedDocument } from '@/lib/desk/prepared-import.ts'
import type { Warning } from '@/lib/trial/evidence.ts'
import { fieldLabel } from '@/lib/trial/fields.ts'
import { preparedLineUrl } from '@/lib/urls.ts'
import { countWords } from './count-words.ts'

/** More than these are folded, so that the text stays near. */
const MOST_OPEN = 8

type DocumentWarningsProps = { document: PreparedDocument; warnings: readonly Warning[] }

/** What the reading of a text leaves open, each with its line, which is marked in the text below. */
export function DocumentWarnings({ document, warnings }: DocumentWarningsProps) {
  const rest = warnings.slice(MOST_OPEN)
  return (
    <Panel id="warnings" title={countWords(warnings.length, 'warning')}>
      <WarningList document={document} warnings={warnings.slice(0, MOST_OPEN)} />
      {rest.length > 0 && (
        <details className="mt-2">
          <summary className="text-accent">{countWords(rest.length, 'more warning')}</summary>
          <WarningList document={document} warnings={rest} />
        </details>
      )}
    </Panel>
  )
}

const LONGEST_WORDS = 200

function WarningList({ document, warnings }: DocumentWarningsProps) {
  return (
    <ul className="divide-y divide-line">
      {warnings.map(({ code, line, start, end, field, words, message }) => (
        <li key={`${code} ${start} ${end} ${field}`} className="keep-together py-1.5">
          <a href={preparedLineUrl(document.preparedId, document.position, line)}>Line {line}</a>{' '}
          <strong className="font-semibold text-warn">{warningTitle(code)}.</strong> {message}
          {field && <span className="text-muted"> · {fieldLabel(field)}</span>}
          {words.trim() !== '' && (
            <span className="block text-muted text-xs [overflow-wrap:anywhere]">
              “{words.length > LONGEST_WORDS ? `${words.slice(0, LONGEST_WORDS)}…` : words}”
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}
