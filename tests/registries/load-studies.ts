import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

const STUDIES = join(import.meta.dirname, '../../../shared/clinicaltrials-gov/studies.ndjson.gz')

/** Whether the real study records stand beside the project. */
export const haveStudies = existsSync(STUDIES)

/** Their texts, one JSON object each; none where they are missing. */
export const loadStudies = (): string[] =>
  haveStudies ? gunzipSync(readFileSync(STUDIES)).toString('utf8').split('\n').filter(Boolean) : []
