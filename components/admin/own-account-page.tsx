import { Button } from '@/components/ui/button.tsx'
import { Panel } from '@/components/ui/panel.tsx'
import type { Account } from '@/lib/auth/account.ts'
import { changePasswordPath, signOutPath } from '@/lib/urls.ts'
import { countWords } from './count-words.ts'
import { DoneNote } from './done-note.tsx'
import { PageHead } from './page-head.tsx'
import { ProblemNote } from './problem-note.tsx'
import { TextField } from './text-field.tsx'

type OwnAccountPageProps = {
  account: Account
  /** How many sessions are open, this one among them. */
  sessions: number
  problem: string | undefined
  done: string | undefined
}

const MAY: Record<Account['role'], string> = {
  admin: 'An admin may do everything here.',
  editor: 'An editor may prepare imports; an admin applies them.',
}

/** One's own password, and one's sessions. */
export function OwnAccountPage({ account, sessions, problem, done }: OwnAccountPageProps) {
  return (
    <>
      <PageHead title="Own account">
        Signed in as {account.name} ({account.role}). {MAY[account.role]}
      </PageHead>
      <ProblemNote problem={problem} />
      <DoneNote done={done} />
      <div className="grid items-start gap-4 md:grid-cols-2">
        <PasswordPanel account={account} />
        <Panel id="sessions" title="Sessions">
          <p className="mb-3">
            {sessions === 1
              ? 'You are signed in here and nowhere else.'
              : `You are signed in ${countWords(sessions, 'time')}, in this browser and elsewhere.`}{' '}
            A session ends after seven days without use.
          </p>
          <form action={signOutPath()} method="post">
            <Button type="submit" name="everywhere" value="1">
              Sign out everywhere
            </Button>
          </form>
        </Panel>
      </div>
    </>
  )
}

const PasswordPanel = ({ account }: { account: Account }) => (
  <Panel id="password" title="Change the password">
    <form action={changePasswordPath()} method="post" className="max-w-sm space-y-3">
      {/* Tells a password manager whose password this is. */}
      <input type="text" name="username" autoComplete="username" value={account.name} readOnly hidden />
      <TextField
        name="current"
        label="Current password"
        type="password"
        autoComplete="current-password"
        maxLength={128}
      />
      <TextField
        name="next"
        label="New password"
        type="password"
        autoComplete="new-password"
        minLength={12}
        maxLength={128}
      >
        12 characters or more, of any kind.
      </TextField>
      <TextField
        name="again"
        label="New password again"
        type="password"
        autoComplete="new-password"
        minLength={12}
        maxLength={128}
      />
      <Button type="submit" look="primary">
        Change the password
      </Button>
      <p className="text-muted text-xs">Your sessions in other browsers end with it.</p>
    </form>
  </Panel>
)
