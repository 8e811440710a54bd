import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

/** Read once: a build that takes this one's place has a process of its own. Undefined where nothing was built. */
let build: string | undefined
function buildId(): string | undefined {
  try {
    build ??= readFileSync('.next/BUILD_ID', 'utf8')
  } catch {
    return undefined
  }
  return build
}

/**
 * The tag of what is shown at an address: made of the program's build, the state of the store and the address, of which
 * all that a page shows is a function. It is weak, for each answer has a nonce of its own in it. Undefined where the
 * program was not built: it may change then while it runs.
 */
export function pageTag(address: URL, state: string): string | undefined {
  const built = buildId()
  if (built === undefined) return undefined
  const made = [built, state, address.pathname, address.search].join('\n')
  return `W/"${createHash('sha256').update(made).digest('base64url').slice(0, 27)}"`
}

/** Whether a caller's If-None-Match names the tag, compared weakly; `*` names that of anything that is there. */
export function namesTag(ifNoneMatch: string | null, tag: string): boolean {
  if (!ifNoneMatch) return false
  if (ifNoneMatch.trim() === '*') return true
  const weak = (one: string): string => one.trim().replace(/^W\//, '')
  return ifNoneMatch.split(',').some(one => weak(one) === weak(tag))
}
