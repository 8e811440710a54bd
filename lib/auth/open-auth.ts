import { betterAuth } from 'better-auth'
import { username } from 'better-auth/plugins/username'
import { type Desk, openDesk } from '@/lib/desk/open-desk.ts'
import { AccountName } from './account-name.ts'
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from './password-rules.ts'
import { readSecret } from './read-secret.ts'

const DAY = 24 * 60 * 60

/** A session lasts so long, in seconds, counted anew once a day while it is used. */
export const SESSION_LENGTH = 7 * DAY

/** Of the cookie that holds a session. */
export const SESSION_COOKIE = 'desk-session'

export type Auth = ReturnType<typeof makeAuth>

const opened = new WeakMap<Desk, Auth>()

/**
 * The library that knows accounts, password hashes and sessions, on the desk's database. Only its functions are used, and
 * only in this folder: none of its addresses is served, so whatever else it can do (signing up among it) nobody can ask
 * for.
 *
 * @throws {StoreUnavailable} where the desk's database cannot be opened
 */
export function openAuth(): Auth {
  const desk = openDesk()
  const auth = opened.get(desk) ?? makeAuth(desk)
  opened.set(desk, auth)
  return auth
}

function makeAuth(desk: Desk) {
  return betterAuth({
    appName: 'Import desk',
    // Of no use without its addresses, but it would ask the environment for one.
    baseURL: 'http://localhost',
    database: desk,
    secret: readSecret(desk),
    telemetry: { enabled: false },
    // A wrong password is no error of the program; who is told of it is in sign-in.ts.
    logger: { level: 'error' },
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: SHORTEST_PASSWORD,
      maxPasswordLength: LONGEST_PASSWORD,
    },
    plugins: [
      username({
        displayUsername: false,
        minUsernameLength: 1,
        maxUsernameLength: 40,
        usernameValidator: name => AccountName.safeParse(name).success,
      }),
    ],
    user: { modelName: 'accounts', additionalFields: { role: { type: 'string', required: true, input: false } } },
    session: { modelName: 'sessions', expiresIn: SESSION_LENGTH, updateAge: DAY },
    account: { modelName: 'passwords' },
    verification: { modelName: 'verifications' },
    advanced: {
      // Whether a cookie is `Secure` depends on how the site is reached: see session-cookie.ts.
      useSecureCookies: false,
      cookies: { session_token: { name: SESSION_COOKIE, attributes: { httpOnly: true, sameSite: 'lax', path: '/' } } },
      ipAddress: { disableIpTracking: true },
      database: { validateSchema: false },
    },
  })
}
