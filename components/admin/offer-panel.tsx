import { Button } from '@/components/ui/button.tsx'
import { Panel } from '@/components/ui/panel.tsx'
import { offerTextsPath, prepareReparsePath } from '@/lib/urls.ts'
import { countWords } from './count-words.ts'

/** Where a script finds the place to drop files. */
export const DROP_ZONE_ID = 'drop-files'

export type OfferLimits = { bytes: number; files: number; texts: number }

type OfferPanelProps = {
  limits: OfferLimits
  /** How many seed files the server has. */
  seeds: number
  /** How many stored texts an older parser read. */
  outdated: number
}

/** The ways to bring texts to the desk. Each is a form of its own, so that pasted text does not travel with files. */
export function OfferPanel({ limits, seeds, outdated }: OfferPanelProps) {
  return (
    <Panel id="offer" title="Prepare an import">
      <p className="mb-3 max-w-[75ch] text-muted">
        Texts are read and compared with the registry first, and you see what they would change. Nothing is written
        until an admin applies it.
      </p>
      <div className="space-y-5">
        <FilesForm limits={limits} />
        <TextForm />
        <ServerForms seeds={seeds} outdated={outdated} />
      </div>
    </Panel>
  )
}

function FilesForm({ limits }: { limits: OfferLimits }) {
  return (
    <form
      id={DROP_ZONE_ID}
      action={offerTextsPath()}
      method="post"
      encType="multipart/form-data"
      className="drop-zone"
      data-most-bytes={limits.bytes}
      data-most-files={limits.files}
    >
      <label htmlFor="files" className="mb-2 block font-semibold">
        Files
        <span className="font-normal text-muted">
          {' '}
          · pages saved as text, records as JSON, NDJSON or CSV, or a zip of them
        </span>
      </label>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <input
          id="files"
          type="file"
          name="files"
          multiple
          required
          className="min-w-0 flex-1"
          aria-describedby="files-limits"
        />
        <Button type="submit" name="from" value="files" look="primary">
          Read and compare
        </Button>
      </div>
      <p data-drop-status="" role="status" className="mt-2 empty:hidden" />
      <p id="files-limits" className="mt-2 text-muted text-xs">
        <span data-drop-hint="" hidden>
          Or drop them here.{' '}
        </span>
        Up to {limits.files.toLocaleString('en')} files and {Math.round(limits.bytes / 1e6)} MB at once,{' '}
        {limits.texts.toLocaleString('en')} texts in them; more by “npm run import” on the server.
      </p>
    </form>
  )
}

function TextForm() {
  return (
    <form action={offerTextsPath()} method="post" encType="multipart/form-data">
      <label htmlFor="text" className="mb-1 block font-semibold">
        Pasted text
        <span className="font-normal text-muted"> · of one registry page, the whole of it</span>
      </label>
      <textarea
        id="text"
        name="text"
        rows={5}
        required
        spellCheck="false"
        className="field block w-full bg-canvas font-mono text-xs"
      />
      <Button type="submit" name="from" value="text" className="mt-2">
        Read and compare the text
      </Button>
    </form>
  )
}

function ServerForms({ seeds, outdated }: Pick<OfferPanelProps, 'seeds' | 'outdated'>) {
  return (
    <div>
      <h3 className="mb-1.5 font-semibold">On the server</h3>
      <ul className="space-y-3">
        <li className="flex flex-wrap items-baseline gap-x-3 gap-y-1.5">
          <form action={offerTextsPath()} method="post" encType="multipart/form-data">
            <Button type="submit" name="from" value="seeds" disabled={seeds === 0}>
              Re-import seed files
            </Button>
          </form>
          <span className="min-w-0 flex-1 basis-60 text-muted">
            {seeds > 0 ? `${countWords(seeds, 'file')} in the folder seeds/` : 'The folder seeds/ has no files'}
          </span>
        </li>
        <li className="flex flex-wrap items-baseline gap-x-3 gap-y-1.5">
          <form action={prepareReparsePath()} method="post">
            <Button type="submit" disabled={outdated === 0}>
              Read again with today’s parsers
            </Button>
          </form>
          <span className="min-w-0 flex-1 basis-60 text-muted">
            {outdated > 0
              ? `${countWords(outdated, 'stored text')} read by an older version`
              : 'Every stored text was read by today’s version'}
          </span>
        </li>
      </ul>
    </div>
  )
}
