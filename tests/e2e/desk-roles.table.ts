import { type DeskRoute, listDeskRoutes } from './list-desk-routes.ts'

/** Who may use each route. One that is not here fails the first test of attacks.spec.ts: say here who may. */
export const MAY_USE: Record<string, 'anybody' | 'editor' | 'admin'> = {
  '/admin': 'editor',
  '/admin/account': 'editor',
  '/admin/account/password': 'editor',
  '/admin/accounts': 'admin',
  '/admin/accounts/change': 'admin',
  '/admin/audit': 'admin',
  '/admin/forbidden': 'editor',
  '/admin/imports/[preparedId]': 'editor',
  '/admin/imports/[preparedId]/apply': 'admin',
  '/admin/imports/[preparedId]/choose': 'editor',
  '/admin/imports/[preparedId]/stop': 'editor',
  '/admin/imports/[preparedId]/again': 'editor',
  '/admin/imports/[preparedId]/discard': 'editor',
  '/admin/imports/[preparedId]/documents/[position]': 'editor',
  '/admin/imports/offer': 'editor',
  '/admin/imports/reparse': 'editor',
  '/admin/jobs/[jobId]/events': 'editor',
  '/admin/jobs/[jobId]/stop': 'admin',
  '/admin/runs': 'editor',
  '/admin/runs/[runId]': 'editor',
  '/admin/runs/[runId]/roll-back': 'admin',
  '/admin/runs/[runId]/roll-back/start': 'admin',
  '/admin/sign-in': 'anybody',
  '/admin/sign-in/enter': 'anybody',
  '/admin/sign-out': 'editor',
}

/** All routes there are, each action of a prepared import for itself. */
export const ROUTES: DeskRoute[] = listDeskRoutes().flatMap(route =>
  route.pattern.endsWith('/[action]')
    ? ['choose', 'apply', 'stop', 'again', 'discard'].map(action => ({
        ...route,
        pattern: route.pattern.replace('[action]', action),
      }))
    : [route],
)
