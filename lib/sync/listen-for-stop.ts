import type { Clock } from './clock.ts'

/** npm, tsx and the terminal each hand on one press of Ctrl-C. */
const SAME_PRESS = 1000

/** A listener for Ctrl-C: the first press asks to stop, one more ends the process at once. */
export function listenForStop({ now }: Pick<Clock, 'now'>, stop: () => void, end: () => void): () => void {
  let pressed: number | undefined
  return () => {
    if (pressed === undefined) {
      pressed = now()
      stop()
    } else if (now() - pressed > SAME_PRESS) end()
  }
}
