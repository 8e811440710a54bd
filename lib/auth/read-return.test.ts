import { expect, it } from 'vitest'
import { readReturn } from './read-return.ts'

it.each(['/admin', '/admin/runs?page=2', '/admin/imports/a%2Fb/documents/3?outcome=updated&page=2'])(
  '%s is gone back to',
  to => expect(readReturn(to)).toBe(to),
)

it.each([
  undefined,
  '',
  'admin',
  '/',
  '/trials',
  '/administration',
  '//evil.test/admin',
  '///evil.test/admin',
  '/\\evil.test/admin',
  '/\t/evil.test/admin',
  '\t//evil.test/admin',
  '\\\\evil.test/admin',
  'https://evil.test/admin',
  'https:/admin',
  'http:evil.test/admin',
  'javascript:alert(1)//admin',
  '/admin/../trials',
  '/admin/..//evil.test',
  '/admin/%2e%2e/%2e%2e//evil.test',
  '/x/..//evil.test/admin',
  '/admin/sign-in?to=/admin/sign-in',
  '/admin/sign-in/enter',
  '/admin/sign-out',
])('%j leads to the first page of the desk', to => expect(readReturn(to)).toBe('/admin'))

it('an address that a browser would take for another comes back as what it is', () => {
  expect(readReturn('/admin/\n//evil.test')).toBe('/admin///evil.test')
  expect(readReturn('/admin\\@evil.test')).toBe('/admin/@evil.test')
  expect(readReturn('/admin/x\r\nSet-Cookie: a=b')).not.toMatch(/[\r\n]/)
})
