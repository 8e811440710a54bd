// Prints how right the readers are, field by field, on the practice pages: `npm run bench:accuracy [-- --examples]`.
import { measureAccuracy } from '@/tests/accuracy/measure-accuracy.ts'
import { havePracticePages, PRACTICE_PAGES, readPracticePages } from '@/tests/accuracy/practice-pages.ts'

if (!havePracticePages()) {
  console.log(`No practice pages at ${PRACTICE_PAGES}: nothing to measure.`)
  process.exit(0)
}

const withExamples = process.argv.includes('--examples')
for (const { layout, variant, pages, refused, fields } of measureAccuracy(readPracticePages())) {
  console.log(`\n${layout} ${variant}: ${pages} pages, ${refused.length} refused`)
  if (refused.length && withExamples) console.log(refused.map(line => `    ${line}`).join('\n'))
  if (fields.length === 0) continue
  console.log('  field                          share   right  missing  wrong  wrong, warned')
  for (const { field, list, share, right, missing, wrong, wrongWarned, examples } of fields) {
    const counts = [right, missing, wrong, wrongWarned].map(count => String(count).padStart(7)).join(' ')
    console.log(`  ${field.padEnd(28)} ${list ? 'F1' : '  '} ${share.toFixed(3)} ${counts}`)
    if (withExamples) for (const example of examples) console.log(`      ${example.slice(0, 300)}`)
  }
}
