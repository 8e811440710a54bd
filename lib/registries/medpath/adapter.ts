import type { PageReading, RegistryAdapter } from '@/lib/registries/contract.ts'
import type { PageText } from '@/lib/registries/page/lines.ts'
import { warn } from '@/lib/registries/page/page-draft.ts'
import { fieldsCutOff, PROVIDES } from './find-cut.ts'
import { openPage } from './page-context.ts'
import { readArms } from './read-arms.ts'
import { readConditions } from './read-conditions.ts'
import { readEligibility } from './read-criteria.ts'
import { readDesign } from './read-design.ts'
import { readHead } from './read-head.ts'
import { readInterventions } from './read-interventions.ts'
import { readLocations } from './read-locations.ts'
import { readOutcomes } from './read-outcomes.ts'
import { readRecruitment } from './read-recruitment.ts'
import { readTexts } from './read-texts.ts'
import { findOwnNumbers, recognizes } from './recognize.ts'

/** MedPath, trial.medpath.com. Its pages carry no dates, ages, contacts, allocation or masking. */
export const medpath: RegistryAdapter = {
  registry: 'MedPath',
  parserVersion: 2,
  provides: PROVIDES,
  recognizes,
  read,
}

function read(pageText: PageText): PageReading {
  const page = openPage(pageText)
  const { draft } = page
  const ownNumbers = findOwnNumbers(page.lines, pageText.text)
  const statusOnTop = readHead(page)
  readConditions(page)
  readInterventions(page)
  readTexts(page)
  readEligibility(page)
  readRecruitment(page, statusOnTop)
  readDesign(page)
  readArms(page)
  readOutcomes(page)
  readLocations(page)
  if (page.cut) {
    const last = page.lines.findLast(line => line.text)
    if (last) warn(draft, 'cutOff', null, last, 'The page lacks its end; what follows this line is missing.')
  }
  return {
    ownNumbers,
    findings: draft.findings,
    unreadable: draft.unreadable,
    cutOff: fieldsCutOff(page),
    warnings: draft.warnings,
  }
}
