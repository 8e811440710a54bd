import { describeTime } from '@/components/trial/describe-time.ts'
import { RecordTable } from '@/components/trial/record-table.tsx'
import { PageLinks } from '@/components/ui/page-links.tsx'
import { Panel } from '@/components/ui/panel.tsx'
import type { AuditAction, AuditLine, AuditOutcome } from '@/lib/desk/audit-line.ts'
import { auditUrl } from '@/lib/urls.ts'
import { countWords } from './count-words.ts'
import { PageHead } from './page-head.tsx'

type AuditPageProps = { lines: readonly AuditLine[]; total: number; page: number; pages: number }

const ACTIONS: Record<AuditAction, string> = {
  access: 'Access',
  signIn: 'Sign in',
  signOut: 'Sign out',
  changePassword: 'Change password',
  resetPassword: 'Reset password',
  addAccount: 'Add account',
  changeRole: 'Change role',
  removeAccount: 'Remove account',
  offer: 'Offer texts',
  choose: 'Choose texts',
  apply: 'Apply import',
  stop: 'Stop',
  rollBack: 'Roll back',
  discard: 'Discard import',
  import: 'Import',
  sync: 'Sync',
  reparse: 'Read again',
  backup: 'Backup',
  restore: 'Restore',
}

const LOOKS: Record<AuditOutcome, string> = {
  done: 'text-good',
  begun: 'text-info',
  refused: 'text-bad',
  failed: 'text-bad',
}

/** What was done at the desk and by the commands on the server, newest first; and what was refused. */
export function AuditPage({ lines, total, page, pages }: AuditPageProps) {
  const at = (place: number): AuditLine => lines[place] as AuditLine
  return (
    <>
      <PageHead title="Audit">
        {countWords(total, 'line')}, newest first. Lines are added and never changed; a restore of the registry leaves
        them as they are.
      </PageHead>
      <Panel id="lines" title="What was done" padded={lines.length === 0}>
        {lines.length === 0 ? (
          <p className="text-muted">Nothing yet.</p>
        ) : (
          <div className="overflow-x-auto max-sm:px-4 sm:px-1.5">
            <RecordTable
              caption="Lines of the audit, newest first"
              count={lines.length}
              columns={[
                {
                  label: 'When',
                  cell: place => (
                    <time dateTime={at(place).at} className="whitespace-nowrap">
                      {describeTime(at(place).at)}
                    </time>
                  ),
                },
                { label: 'Who', cell: place => <Actor line={at(place)} /> },
                { label: 'What', cell: place => ACTIONS[at(place).action] },
                {
                  label: 'Outcome',
                  cell: place => <span className={LOOKS[at(place).outcome]}>{at(place).outcome}</span>,
                },
                { label: 'Details', cell: place => <Detail line={at(place)} /> },
              ]}
            />
          </div>
        )}
      </Panel>
      <PageLinks page={page} pages={pages} href={auditUrl} />
    </>
  )
}

/** Commands have no account, and neither has who was refused before signing in. */
function Actor({ line: { actor, action, outcome } }: { line: AuditLine }) {
  if (actor !== null) return <span className="[overflow-wrap:anywhere]">{actor}</span>
  const isStranger = action === 'access' || (action === 'signIn' && outcome === 'refused')
  return <span className="text-muted">{isStranger ? 'nobody signed in' : 'command line'}</span>
}

const Detail = ({ line: { detail } }: { line: AuditLine }) => <span className="[overflow-wrap:anywhere]">{detail}</span>
