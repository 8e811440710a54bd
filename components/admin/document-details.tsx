import { Panel } from '@/components/ui/panel.tsx'
import { preparedDocumentUrl } from '@/lib/urls.ts'
import { shortName } from './describe-prepared.ts'
import { DocumentChanges } from './document-changes.tsx'
import { OutcomeMark } from './outcome-mark.tsx'
import type { ShownPreview } from './shown-preview.ts'

/** What one text would change, on the page of its import: where there are few of them. */
export function DocumentDetails({ shown }: { shown: ShownPreview }) {
  const { preparedId, position, name, trialId, outcome } = shown.document
  return (
    <Panel
      id={`document-${position}`}
      title={shortName(name)}
      aside={
        <>
          <OutcomeMark outcome={outcome} /> {trialId} ·{' '}
          <a href={preparedDocumentUrl(preparedId, position)}>
            {shown.warnings.length > 0 ? 'with its text and warnings' : 'with its text'}
          </a>
        </>
      }
    >
      <DocumentChanges shown={shown} />
    </Panel>
  )
}
