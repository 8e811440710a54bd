import { describeTime } from '@/components/trial/describe-time.ts'
import { SubHeading, TrialSection } from '@/components/trial/trial-section.tsx'
import { countChanges, countFieldChanges } from '@/lib/trial/compare-records.ts'
import type { HistoryAnswer } from '@/lib/trial/history.ts'
import type { TrialRecord } from '@/lib/trial/trial-record.ts'
import { documentUrl } from '@/lib/urls.ts'
import { ChangeTable } from './change-table.tsx'
import { listChangeRows } from './list-change-rows.ts'

type Changes = Extract<HistoryAnswer, { kind: 'changes' }>

/** What became of a trial between two of its states, by the parts of its page. */
export function ChangesSection({ answer }: { answer: Changes }) {
  const { question, before, after, changes } = answer
  return (
    <TrialSection id="changes" title={titleOf(answer)}>
      <p>
        {question.kind === 'documents' ? (
          <>
            Before: <Texts record={before} /> · After: <Texts record={after} />
          </>
        ) : (
          <>
            Before: the trial as {before.documents.length === 1 ? 'this text' : 'these texts'} told it,{' '}
            <Texts record={before} />. After: <Texts record={after} />
          </>
        )}
      </p>
      <p className="text-muted">{summaryOf(answer)}</p>
      {changes.sections.map(({ title, changes: ofSection }) => (
        <div key={title}>
          <SubHeading>{title}</SubHeading>
          <ChangeTable caption={title} rows={listChangeRows({ before, after }, ofSection)} />
        </div>
      ))}
    </TrialSection>
  )
}

const titleOf = ({ question, byRollBack }: Changes): string =>
  question.kind === 'run'
    ? `What ${byRollBack ? 'roll-back' : 'import'} no. ${question.run} changed`
    : 'What changed between the two texts'

function summaryOf({ changes }: Changes): string {
  const [count, same] = [countFieldChanges(changes.sections), changes.same]
  const stayed = `${same} ${same === 1 ? 'field is' : 'fields are'} as before and left out`
  const reading = ' Both sides are read by the parsers of today.'
  if (countChanges(changes) === 0) return `Nothing that is read from them differs: ${stayed}.${reading}`
  return `${count === 0 ? 'No field differs' : count === 1 ? '1 field differs' : `${count} fields differ`}; ${stayed}.${reading}`
}

function Texts({ record }: { record: TrialRecord }) {
  return (
    <>
      {record.documents.map(({ id, registry, importedAt }, at) => (
        <span key={id}>
          {at > 0 && ', '}
          <a href={documentUrl(record.trial.trialId, id)}>
            {registry}, imported {describeTime(importedAt)}
          </a>
        </span>
      ))}
    </>
  )
}
