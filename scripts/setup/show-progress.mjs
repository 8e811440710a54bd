const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏']
const PLAIN_INTERVAL_MS = 15_000

/** @typedef {NodeJS.WritableStream & { isTTY?: boolean }} Output a terminal, a file or a pipe */

/**
 * Shows one step: a spinner with the seconds on a terminal; plain lines into a file or a pipe.
 *
 * @param {string} title
 * @param {Output} out
 * @returns {{ done(note?: string): void, fail(): void }}
 */
export function showProgress(title, out) {
  const start = Date.now()
  const seconds = () => `${Math.round((Date.now() - start) / 1000)} s`
  if (!out.isTTY) {
    out.write(`${title} …\n`)
    const timer = setInterval(() => out.write(`  … still at it after ${seconds()}\n`), PLAIN_INTERVAL_MS)
    return {
      done(note) {
        clearInterval(timer)
        out.write(`  ${note ?? 'done'} in ${seconds()}\n`)
      },
      fail: () => clearInterval(timer),
    }
  }
  let frame = 0
  const draw = () => out.write(`\r\u001B[K${FRAMES[frame++ % FRAMES.length]} ${title} … ${seconds()}`)
  const timer = setInterval(draw, 100)
  draw()
  /** @param {string} line */
  const end = line => {
    clearInterval(timer)
    out.write(`\r\u001B[K${line}\n`)
  }
  return {
    done: note => end(`✓ ${title}: ${note ?? 'done'} in ${seconds()}`),
    fail: () => end(`✗ ${title}: failed after ${seconds()}`),
  }
}
