import { describeTime } from '@/components/trial/describe-time.ts'
import { RecordTable } from '@/components/trial/record-table.tsx'
import { Button } from '@/components/ui/button.tsx'
import { Panel } from '@/components/ui/panel.tsx'
import { type Account, ROLES, type Role } from '@/lib/auth/account.ts'
import { accountsActionPath, ownAccountUrl } from '@/lib/urls.ts'
import { DoneNote } from './done-note.tsx'
import { PageHead } from './page-head.tsx'
import { ProblemNote } from './problem-note.tsx'
import { TextField } from './text-field.tsx'

export type ShownAccount = Account & { createdAt: string; sessions: number }

type AccountsPageProps = {
  /** The admin who looks at it. */
  own: string
  accounts: readonly ShownAccount[]
  /** One that was made just now, to be shown this once. */
  given: { name: string; password: string } | undefined
  problem: string | undefined
  done: string | undefined
}

const OTHER: Record<Role, Role> = { admin: 'editor', editor: 'admin' }

/** Who may use the desk, and the ways to let somebody in and to keep somebody out. */
export function AccountsPage({ own, accounts, given, problem, done }: AccountsPageProps) {
  return (
    <>
      <PageHead title="Accounts">
        An admin may do everything; an editor may prepare imports, and not apply them. Reading trials needs no account.
      </PageHead>
      <ProblemNote problem={problem} />
      <DoneNote done={done} />
      {given && <GivenPassword {...given} />}
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <Panel id="accounts" title="Accounts" padded={false}>
          <div className="overflow-x-auto max-sm:px-4 sm:px-1.5">
            <AccountsTable own={own} accounts={accounts} />
          </div>
        </Panel>
        <AddPanel />
      </div>
    </>
  )
}

const GivenPassword = ({ name, password }: { name: string; password: string }) => (
  <div role="status" className="mb-4 max-w-[80ch] rounded border border-warn-line border-l-4 bg-warn-soft px-3 py-2">
    <p>
      The password of <strong className="font-semibold">{name}</strong> is{' '}
      <code className="whitespace-nowrap font-mono font-semibold text-base" id="given-password">
        {password}
      </code>
    </p>
    <p className="mt-1 text-warn">
      It is shown this once and kept nowhere. Hand it over safely; its owner can change it after signing in.
    </p>
  </div>
)

function AccountsTable({ own, accounts }: Pick<AccountsPageProps, 'own' | 'accounts'>) {
  const at = (place: number): ShownAccount => accounts[place] as ShownAccount
  return (
    <RecordTable
      caption="Accounts by name"
      count={accounts.length}
      columns={[
        { label: 'Name', cell: place => <span className="[overflow-wrap:anywhere]">{at(place).name}</span> },
        { label: 'Role', cell: place => at(place).role },
        {
          label: 'Made',
          cell: place => <time dateTime={at(place).createdAt}>{describeTime(at(place).createdAt)}</time>,
        },
        { label: 'Sessions', cell: place => (at(place).sessions === 0 ? 'none' : `${at(place).sessions} open`) },
        {
          label: 'Change',
          cell: place => <Changes account={at(place)} isOwn={at(place).name === own} />,
          className: 'print:hidden',
        },
      ]}
    />
  )
}

/** Each says whose account it changes, to those too who hear one button after the other. */
function Changes({ account: { name, role }, isOwn }: { account: ShownAccount; isOwn: boolean }) {
  if (isOwn) return <a href={ownAccountUrl()}>Your own account</a>
  return (
    <div className="flex flex-wrap items-center gap-1.5">
      <ChangeForm name={name} what="reset" label="New password" />
      <ChangeForm name={name} what="role" role={OTHER[role]} label={`Make an ${OTHER[role]}`} />
      <details>
        <summary className="button button-quiet">
          Remove<span className="sr-only"> {name}</span> …
        </summary>
        <div className="mt-1.5">
          <ChangeForm name={name} what="remove" label={`Remove ${name} for good`} />
        </div>
      </details>
    </div>
  )
}

type ChangeFormProps = { name: string; what: 'reset' | 'role' | 'remove'; role?: Role; label: string }

const ChangeForm = ({ name, what, role, label }: ChangeFormProps) => (
  <form action={accountsActionPath()} method="post">
    <input type="hidden" name="what" value={what} />
    <input type="hidden" name="name" value={name} />
    {role && <input type="hidden" name="role" value={role} />}
    <Button type="submit">
      {label}
      {what !== 'remove' && <span className="sr-only"> for {name}</span>}
    </Button>
  </form>
)

const AddPanel = () => (
  <Panel id="add" title="Add an account">
    <form action={accountsActionPath()} method="post" className="space-y-3">
      <input type="hidden" name="what" value="add" />
      <TextField name="name" label="Name" autoComplete="off" maxLength={40}>
        Letters a to z, digits, and . _ - after the first. It is what one signs in with.
      </TextField>
      <fieldset>
        <legend className="mb-1 font-semibold">Role</legend>
        <div className="flex flex-wrap gap-x-4 gap-y-1">
          {ROLES.toReversed().map(role => (
            <label key={role} className="flex items-center gap-1.5">
              <input type="radio" name="role" value={role} defaultChecked={role === 'editor'} />
              {role}
            </label>
          ))}
        </div>
      </fieldset>
      <Button type="submit" look="primary">
        Add the account
      </Button>
      <p className="text-muted text-xs">Its password is made for it and shown to you once.</p>
    </form>
  </Panel>
)
