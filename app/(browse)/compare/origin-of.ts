/** The site's address as the reader's browser asked for it: what a link to pass on begins with. Empty if unknown. */
export function originOf(sent: Pick<Headers, 'get'>): string {
  const host = sent.get('x-forwarded-host') ?? sent.get('host')
  return host ? `${sent.get('x-forwarded-proto') ?? 'http'}://${host}` : ''
}
