import fs from 'node:fs'
import { StoreUnavailable } from '@/lib/store/store-unavailable.ts'
import { deskFile } from './desk-file.ts'
import { ensureRunner } from './ensure-runner.ts'

/** Has what was queued before the site ended done, without anybody having to open a page of the desk. */
export function resumeAtStart(): void {
  if (!fs.existsSync(deskFile())) return
  try {
    ensureRunner()
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error
    // Pages and commands say it to whoever asks for something.
    process.stderr.write(`The import desk's jobs wait: ${error.message}\n`)
  }
}
