import { describe, expect, it } from 'vitest'
import { contentSecurityPolicy } from './content-security-policy.ts'

describe('contentSecurityPolicy', () => {
  const policy = contentSecurityPolicy('abc123', false)

  it('lets only scripts with the nonce run', () => {
    const scripts = policy.split('; ').find(directive => directive.startsWith('script-src '))
    expect(scripts).toBe("script-src 'self' 'nonce-abc123' 'strict-dynamic'")
  })

  it('forbids what it does not name, framing and other bases', () => {
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).toContain("base-uri 'none'")
  })

  it('evaluates code only in development', () => {
    expect(policy).not.toContain('unsafe-eval')
    expect(contentSecurityPolicy('abc123', true)).toContain("'unsafe-eval'")
  })
})
