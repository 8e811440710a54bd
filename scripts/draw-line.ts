/** How often the line is drawn anew at most, in milliseconds. */
const INTERVAL = 200

/** A line on a terminal that tells how far something is; anything but a terminal gets nothing. */
export function drawLine(output: { isTTY?: boolean; write: (text: string) => unknown } = process.stderr) {
  let drawnAt = Number.NEGATIVE_INFINITY
  const draw = (text: string): void => {
    if (!output.isTTY) return
    drawnAt = performance.now()
    output.write(`\r\u001B[K${text}`)
  }
  return {
    draw,
    /** The same, unless it was drawn a moment ago. */
    update: (text: string): void => {
      if (performance.now() - drawnAt >= INTERVAL) draw(text)
    },
    clear: (): void => draw(''),
  }
}

export const percent = (done: number, all: number): string => `${all > 0 ? Math.floor((100 * done) / all) : 100} %`
