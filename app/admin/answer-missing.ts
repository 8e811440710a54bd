/** Says that there is nothing at the address of a form or a stream; pages are answered by `proxy.ts`. */
export const answerMissing = (sentence: string): Response =>
  new Response(`${sentence}\n`, {
    status: 404,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
  })
