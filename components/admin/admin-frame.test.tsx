import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { Account } from '@/lib/auth/account.ts'
import { AdminFrame } from './admin-frame.tsx'

const linksOf = (account: Account | undefined): string[] => {
  const markup = renderToStaticMarkup(
    <AdminFrame account={account} current="runs">
      <p>x</p>
    </AdminFrame>,
  )
  return [...markup.matchAll(/href="(\/admin[^"]*)"/g)].map(([, href = '']) => href)
}

test('an admin is led everywhere', () =>
  expect(linksOf({ name: 'admin', role: 'admin' })).toEqual([
    '/admin',
    '/admin/runs',
    '/admin/accounts',
    '/admin/audit',
    '/admin/account',
  ]))

test('an editor is not led to what is for admins', () =>
  expect(linksOf({ name: 'ed', role: 'editor' })).toEqual(['/admin', '/admin/runs', '/admin/account']))

test('nobody is led anywhere before signing in', () => expect(linksOf(undefined)).toEqual([]))
