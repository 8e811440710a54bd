// Prints how right the readers are, field by field: on the practice pages, or with --records on pages that we lay out
// from the real records beside the project. --examples lists what is missing or wrong.

import { layOutPages } from '@/tests/accuracy/lay-out-page.ts'
import { measureAccuracy } from '@/tests/accuracy/measure-accuracy.ts'
import { havePracticePages, PRACTICE_PAGES, readPracticePages } from '@/tests/accuracy/practice-pages.ts'
import { haveStudies, readStudies } from '@/tests/accuracy/truth-of-study.ts'

const fromRecords = process.argv.includes('--records')
if (fromRecords ? !haveStudies() : !havePracticePages()) {
  console.log(`Nothing beside ${PRACTICE_PAGES}: nothing to measure.`)
  process.exit(0)
}

const withExamples = process.argv.includes('--examples')
const pages = fromRecords ? readStudies().flatMap(layOutPages) : readPracticePages()
for (const { layout, variant, pages: count, refused, fields } of measureAccuracy(pages)) {
  console.log(`\n${layout} ${variant}: ${count} pages, ${refused.length} refused`)
  if (refused.length && withExamples) console.log(refused.map(line => `    ${line}`).join('\n'))
  if (fields.length === 0) continue
  console.log('  field                          share   right  missing  wrong  wrong, warned')
  for (const { field, list, share, right, missing, wrong, wrongWarned, examples } of fields) {
    const counts = [right, missing, wrong, wrongWarned].map(count => String(count).padStart(7)).join(' ')
    console.log(`  ${field.padEnd(28)} ${list ? 'F1' : '  '} ${share.toFixed(3)} ${counts}`)
    if (withExamples) for (const example of examples) console.log(`      ${example.slice(0, 300)}`)
  }
}
