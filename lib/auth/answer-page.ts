export type Answer = {
  status: number
  title: string
  sentence: string
  /** Where to go from here. */
  link?: { url: string; text: string }
  /** How long to wait, in seconds. */
  retryAfter?: number
}

/**
 * The answer to a form that leads nowhere else: a page where the caller shows pages, one line of text otherwise. It stands
 * by itself: what answers a form has none of the site's components.
 */
export function answerPage(request: Request, answer: Answer): Response {
  const showsPages = request.headers.get('Accept')?.includes('text/html')
  return new Response(showsPages ? pageOf(answer) : `${answer.title}. ${answer.sentence}\n`, {
    status: answer.status,
    headers: {
      'Content-Type': showsPages ? 'text/html; charset=utf-8' : 'text/plain; charset=utf-8',
      'Cache-Control': 'no-store',
      ...(answer.retryAfter !== undefined && { 'Retry-After': String(answer.retryAfter) }),
    },
  })
}

const pageOf = ({ title, sentence, link }: Answer): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeText(title)}</title>
</head>
<body style="font: 1rem/1.5 system-ui, sans-serif; max-width: 40rem; margin: 3rem auto; padding: 0 1rem">
<main>
<h1 style="font-size: 1.5rem">${escapeText(title)}</h1>
<p>${escapeText(sentence)}</p>
${link ? `<p><a href="${escapeText(link.url)}">${escapeText(link.text)}</a></p>` : ''}
</main>
</body>
</html>
`

const escapeText = (text: string): string => text.replace(/["'&<>]/g, character => `&#${character.charCodeAt(0)};`)
