import { SEED_IDS } from '@/tests/e2e/seed-trials.ts'

/** The four pages that the project's figures are about. */
export const MEASURED_PAGES = {
  home: '/',
  list: '/trials',
  trial: `/trials/${SEED_IDS[0]}`,
  compare: `/compare?ids=${SEED_IDS.join(',')}`,
} as const
