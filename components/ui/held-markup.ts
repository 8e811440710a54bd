// A page's text on its way from the components of the server to the one that puts it into the answer. Next runs both for
// each request in one process, but as two programs whose modules are not the same: hence the global object.
const holder = globalThis as { heldMarkup?: Map<string, string> }

/** Pages that are being answered at once, at most; a page asked for in parts, without its answer, is never taken. */
const MOST_HELD = 300

/** Keeps a page's text until its answer takes it. Returns the name to take it by. */
export function holdMarkup(markup: string): string {
  holder.heldMarkup ??= new Map()
  const held = holder.heldMarkup
  const name = `page-${crypto.randomUUID()}`
  held.set(name, markup)
  const [oldest] = held.keys()
  if (held.size > MOST_HELD && oldest) held.delete(oldest)
  return name
}

/** The text kept under the name, once. */
export function takeMarkup(name: string): string | undefined {
  const markup = holder.heldMarkup?.get(name)
  holder.heldMarkup?.delete(name)
  return markup
}
