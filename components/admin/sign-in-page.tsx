import { Button } from '@/components/ui/button.tsx'
import { signInActionPath } from '@/lib/urls.ts'
import { DoneNote } from './done-note.tsx'
import { TextField } from './text-field.tsx'

type SignInPageProps = {
  done: string | undefined
  /** The page of the desk to go to afterwards. */
  to: string
  /** False where nobody could sign in yet. */
  hasAccounts: boolean
}

/** The way into the desk. */
export function SignInPage({ done, to, hasAccounts }: SignInPageProps) {
  return (
    <div className="mx-auto max-w-sm pt-4 sm:pt-10">
      <h1 className="mb-4 font-semibold text-xl sm:text-2xl">Sign in to the import desk</h1>
      <DoneNote done={done} />
      <div className="rounded-lg border border-line bg-surface p-4">
        {hasAccounts ? <SignInForm to={to} /> : <NoAccounts />}
      </div>
      <p className="mt-3 text-muted text-xs">
        The desk is for those who keep the registry. Searching and reading trials needs no account.
      </p>
    </div>
  )
}

const SignInForm = ({ to }: { to: string }) => (
  <form action={signInActionPath()} method="post" className="space-y-3">
    <input type="hidden" name="to" value={to} />
    <TextField name="name" label="Name" autoComplete="username" maxLength={40} />
    <TextField name="password" label="Password" type="password" autoComplete="current-password" maxLength={128} />
    <Button type="submit" look="primary" className="w-full">
      Sign in
    </Button>
    <p className="text-muted text-xs">
      Password lost? An admin can give you a new one; so can{' '}
      <code className="font-mono">npm run admin -- reset NAME</code> on the server.
    </p>
  </form>
)

const NoAccounts = () => (
  <p>
    There is no account yet. On the server, <code className="font-mono">npm run admin -- reset</code> makes the account
    “admin” and shows its password. Then load this page again.
  </p>
)
