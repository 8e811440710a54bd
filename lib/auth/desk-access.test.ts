import fs from 'node:fs'
import { describe, expect, it } from 'vitest'
import { listDeskRoutes } from '@/tests/e2e/list-desk-routes.ts'
import { deskAccess, isOfDesk } from './desk-access.ts'

const sourceOf = (pattern: string, file: string): string =>
  fs.readFileSync(`app${pattern}/${file}`, 'utf8').replaceAll(/^import .*$/gm, '')

// The site asks twice who may see a page: before it is made, for the status, and where it is made.
describe('each page of the desk asks for the account that is let through to it', () => {
  const pages = listDeskRoutes().filter(({ kind, pattern }) => kind === 'page' && pattern !== '/admin/sign-in')
  it.each(pages.map(({ pattern }) => pattern))('%s', pattern => {
    const asked = [...sourceOf(pattern, 'page.tsx').matchAll(/requireAccount\('(\w+)'\)/g)].map(([, role]) => role)
    expect(asked).toEqual([deskAccess(pattern)])
  })
})

describe('each route of the desk asks who sends it before it does anything', () => {
  const actions = listDeskRoutes().filter(
    ({ kind, pattern }) => kind === 'action' && pattern !== '/admin/sign-in/enter',
  )
  it.each(actions)('$pattern', ({ pattern, methods }) => {
    const source = sourceOf(pattern, 'route.ts')
    expect(source.match(/authorizeAction\(request, /g)).toHaveLength(methods.length)
    expect(source.match(/ instanceof Response\) return /g)).toHaveLength(methods.length)
  })
})

it('whatever is not known is for those who are signed in, and admin pages cannot be spelled around', () => {
  for (const path of ['/admin', '/admin/', '/admin/new', '/admin/sign-in/new', '/admin/sign-in-now', '/admin/sign-out'])
    expect(deskAccess(path), path).toBe('editor')
  for (const path of [
    '/admin/accounts',
    '/admin/accounts/',
    '/admin/accounts/x',
    '/admin/audit',
    '/admin/runs/1/roll-back/',
  ])
    expect(deskAccess(path), path).toBe('admin')
  expect([isOfDesk('/admin'), isOfDesk('/admin/x'), isOfDesk('/administration'), isOfDesk('/trials/admin')]).toEqual([
    true,
    true,
    false,
    false,
  ])
})
