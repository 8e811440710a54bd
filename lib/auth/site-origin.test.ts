import { afterEach, describe, expect, it, vi } from 'vitest'
import { env } from '@/lib/env.ts'
import { secureCookies } from './secure-cookies.ts'
import { isFromThisSite } from './site-origin.ts'

afterEach(() => vi.restoreAllMocks())

const servedAt = (address: string) => Object.defineProperty(env, 'SITE_URL', { value: address, configurable: true })
const isOwn = (headers: Record<string, string>) => isFromThisSite(new Headers({ Host: 'desk.test:3000', ...headers }))

describe('a form', () => {
  it.each([
    [{ Origin: 'http://desk.test:3000' }],
    [{ Origin: 'https://desk.test:3000' }],
    [{ 'Sec-Fetch-Site': 'same-origin' }],
    [{ Referer: 'http://desk.test:3000/admin/account?x=1' }],
  ])('of this site: %j', headers => expect(isOwn(headers)).toBe(true))

  it.each([
    [{}],
    [{ Origin: 'null' }],
    [{ Origin: 'http://evil.test' }],
    [{ Origin: 'http://desk.test' }],
    [{ Origin: 'http://desk.test:3001' }],
    [{ Origin: 'http://desk.test:3000.evil.test' }],
    [{ Origin: 'http://evil.test?desk.test:3000' }],
    [{ Origin: 'ftp://desk.test:3000' }],
    [{ Origin: 'http://evil.test', 'Sec-Fetch-Site': 'same-origin', Referer: 'http://desk.test:3000/admin' }],
    [{ 'Sec-Fetch-Site': 'same-site', Referer: 'http://desk.test:3000/admin' }],
    [{ 'Sec-Fetch-Site': 'cross-site' }],
    [{ 'Sec-Fetch-Site': 'none' }],
    [{ Referer: 'http://evil.test/desk.test:3000' }],
    [{ Referer: 'desk.test:3000' }],
    [{ Origin: 'http://evil.test', 'X-Forwarded-Host': 'evil.test' }],
  ])('of another: %j', headers => expect(isOwn(headers)).toBe(false))
})

describe('with SITE_URL', () => {
  afterEach(() => Object.defineProperty(env, 'SITE_URL', { value: undefined, configurable: true }))

  it('forms come from there alone, whatever the host is called inside', () => {
    servedAt('https://registry.test')
    expect(isOwn({ Origin: 'https://registry.test' })).toBe(true)
    expect(isOwn({ Origin: 'http://registry.test' })).toBe(false)
    expect(isOwn({ Origin: 'http://desk.test:3000' })).toBe(false)
  })

  it.each([
    ['https://registry.test', {}, true],
    ['http://registry.test', { 'X-Forwarded-Proto': 'https' }, false],
    ['', { 'X-Forwarded-Proto': 'https' }, true],
    ['', { 'X-Forwarded-Proto': 'https, http' }, true],
    ['', { 'X-Forwarded-Proto': 'http' }, false],
    ['', {}, false],
  ])('%j and %j: cookies are Secure: %s', (address, headers, isSecure) => {
    servedAt(address)
    expect(secureCookies(['a=b; HttpOnly'], { headers: new Headers(headers) })).toEqual([
      isSecure ? 'a=b; HttpOnly; Secure' : 'a=b; HttpOnly',
    ])
  })
})
