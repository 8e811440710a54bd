import type { Role } from './account.ts'

/** What each page of the desk asks of who sees it, by its path; the first that fits. All others are for every account. */
const ACCESS: [RegExp, Role | 'anybody'][] = [
  [/^\/admin\/sign-in(?:\/enter)?$/, 'anybody'],
  [/^\/admin\/(?:accounts|audit)(?:\/|$)/, 'admin'],
  [/^\/admin\/runs\/[^/]+\/roll-back(?:\/|$)/, 'admin'],
]

/** Whether an address belongs to the import desk. */
export const isOfDesk = (pathname: string): boolean => /^\/admin(?:\/|$)/.test(pathname)

/**
 * Who may see a page of the desk. What a form sends is judged by the route that takes it (authorize-action.ts): an editor
 * may ask for more than may be done.
 */
export const deskAccess = (pathname: string): Role | 'anybody' =>
  ACCESS.find(([path]) => path.test(pathname.replace(/\/+$/, '')))?.[1] ?? 'editor'
