import { createHash } from 'node:crypto'
import { namesTag } from '@/lib/page-tag.ts'

/** JSON with its tag; no body where the caller has it already. */
export function answerJson(request: Request, body: string): Response {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`
  const headers = { ETag: etag, 'Cache-Control': 'no-cache', 'Content-Type': 'application/json; charset=utf-8' }
  const isHeld = namesTag(request.headers.get('If-None-Match'), etag)
  return isHeld ? new Response(null, { status: 304, headers }) : new Response(body, { headers })
}

/** Why there is no answer: a code for the program, a sentence for who wrote it. */
export const failJson = (status: number, code: string, message: string, headers?: Record<string, string>): Response =>
  Response.json({ error: { code, message } }, { status, ...(headers && { headers }) })
