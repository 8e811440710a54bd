import { type PageDraft, warn } from '@/lib/registries/page/page-draft.ts'
import { ageInYears } from '@/lib/trial/age.ts'

/** In years: nobody has become older than 122, and records have 130 where they mean no limit. */
const OLDEST = 150

const NOBODY = 'Nobody is of this age: it may stand for no limit. It was read as it stands here.'
const BACKWARDS = 'The oldest age here is below the youngest, so nobody could take part. Both were read as they stand.'

/** Warns of limits of age that cannot be meant as they were read. */
export function warnOfAges(draft: PageDraft): void {
  const { minimumAge, maximumAge } = draft.findings
  for (const [field, limit] of Object.entries({ minimumAge, maximumAge }))
    if (limit && ageInYears(limit.value) > OLDEST) warn(draft, 'wrongType', field, limit.spans[0], NOBODY)
  if (minimumAge && maximumAge && ageInYears(minimumAge.value) > ageInYears(maximumAge.value))
    warn(draft, 'contradiction', 'maximumAge', maximumAge.spans[0], BACKWARDS)
}
