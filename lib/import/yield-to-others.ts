import os from 'node:os'

/**
 * Lets other programs go first where both want the processor, so that a site that runs on the same machine stays quick
 * while much is imported. Threads that are started from now on do the same. Where nobody else wants it, nothing is slower.
 */
export function yieldToOthers(): void {
  try {
    os.setPriority(os.constants.priority.PRIORITY_LOW)
  } catch {
    // Not every system lets a program do so; then it competes on equal terms.
  }
}
