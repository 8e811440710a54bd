/** An address that a registry wrote, as a link where it is one of the web; any other stays text. */
export function ExternalLink({ url, of }: { url: string; of: string }) {
  const parsed = URL.canParse(url) ? new URL(url) : undefined
  if (!parsed || !/^https?:$/.test(parsed.protocol)) return <span className="break-all">{url}</span>
  return (
    <a href={parsed.href} rel="external nofollow noopener" className="link break-words">
      {parsed.host}
      <span className="sr-only">: {of}</span>
      <span className="hidden break-all print:inline"> {url}</span>
    </a>
  )
}
