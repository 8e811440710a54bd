import { Button, ButtonLink } from '@/components/ui/button.tsx'
import { serializeTrialQuery, type TrialQuery } from '@/lib/search/trial-query.ts'
import { LIST_FORMATS, type ListFormat, listFilePath, listFileUrl } from '@/lib/urls.ts'
import { DEFAULT_COLUMNS, exportColumns } from './export-columns.ts'

const FORM_ID = 'export'

const FORMAT_NAMES: Record<ListFormat, string> = {
  csv: 'table for spreadsheets',
  json: 'one list for programs',
  ndjson: 'a line a trial, for programs',
  ris: 'for reference managers',
}

type ExportLinksProps = { query: TrialQuery; total: number }

/**
 * The whole list as files, with the usual columns or with chosen ones. It stands inside the list's form, where no other
 * form can be: what is chosen belongs to `ExportForm`, which stands outside.
 */
export function ExportLinks({ query, total }: ExportLinksProps) {
  if (total === 0) return null
  return (
    <div className="mt-4 flex flex-wrap items-center gap-x-3 gap-y-2 text-xs print:hidden">
      <nav aria-label="Take along" className="flex flex-wrap items-center gap-2">
        <span className="text-muted">
          Take along {total === 1 ? 'this trial' : `all ${total.toLocaleString('en-US')} trials`}
        </span>
        {LIST_FORMATS.map(format => (
          <ButtonLink
            key={format}
            href={listFileUrl(query, format)}
            title={FORMAT_NAMES[format]}
            data-keeps-no-selection=""
          >
            {format.toUpperCase()}
          </ButtonLink>
        ))}
      </nav>
      <details className="open:basis-full">
        <summary className="link inline-flex min-h-6 cursor-pointer items-center">Choose columns</summary>
        <ColumnChoice />
      </details>
    </div>
  )
}

function ColumnChoice() {
  return (
    <fieldset className="mt-2">
      <legend className="sr-only">Columns to take along</legend>
      <div className="grid grid-cols-[repeat(auto-fill,minmax(10rem,1fr))] gap-x-4">
        {exportColumns('').map(({ name, title }) => (
          <label key={name} className="flex min-h-6 items-center gap-1.5">
            <input
              type="checkbox"
              form={FORM_ID}
              name="columns"
              value={name}
              defaultChecked={DEFAULT_COLUMNS.csv.includes(name)}
            />
            {title}
          </label>
        ))}
      </div>
      <div className="mt-2 flex flex-wrap gap-2">
        {LIST_FORMATS.map(format => (
          <Button key={format} type="submit" form={FORM_ID} name="format" value={format}>
            These columns as {format.toUpperCase()}
          </Button>
        ))}
      </div>
    </fieldset>
  )
}

/** The form of the columns chosen among `ExportLinks`: the list's query, to be sent with them. */
export function ExportForm({ query }: { query: TrialQuery }) {
  const params = [...serializeTrialQuery({ ...query, page: 1, ids: [] })]
  return (
    <form id={FORM_ID} action={listFilePath()} hidden>
      {params.map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
    </form>
  )
}
