import { Button } from '@/components/ui/button.tsx'
import { Panel } from '@/components/ui/panel.tsx'
import { offerTextsPath, prepareReparsePath } from '@/lib/urls.ts'

/** Where a script finds the place to drop files. */
export const DROP_ZONE_ID = 'drop-files'

export type OfferLimits = { bytes: number; files: number; texts: number }

type OfferPanelProps = {
  limits: OfferLimits
  /** Whether the server has its folder of seed files. */
  hasSeeds: boolean
}

/** The ways to bring texts to the desk. Each is a form of its own, so that pasted text does not travel with files. */
export function OfferPanel({ limits, hasSeeds }: OfferPanelProps) {
  return (
    <Panel id="offer" title="Prepare an import">
      <p className="mb-3 max-w-[75ch] text-muted">
        Texts are read and compared with the registry first, and you see what they would change. Nothing is written
        until an admin applies it.
      </p>
      <div className="space-y-5">
        <FilesForm limits={limits} />
        <TextForm />
        <ServerForms hasSeeds={hasSeeds} />
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
          className="min-w-0 flex-1 basis-60"
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
        Up to {limits.files.toLocaleString('en')} files and {Math.floor(limits.bytes / 1024 ** 2)} MB at once,{' '}
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

function ServerForms({ hasSeeds }: Pick<OfferPanelProps, 'hasSeeds'>) {
  return (
    <div>
      <h3 className="mb-1.5 font-semibold">On the server</h3>
      <ul className="space-y-2.5">
        <li className="flex flex-wrap items-baseline gap-x-3 gap-y-1.5">
          <form action={offerTextsPath()} method="post" encType="multipart/form-data">
            <Button type="submit" name="from" value="seeds" disabled={!hasSeeds}>
              Re-import seed files
            </Button>
          </form>
          <span className="min-w-0 flex-1 basis-60 text-muted">
            {hasSeeds ? 'the folder seeds/ that comes with the program' : 'the program’s folder seeds/ is not there'}
          </span>
        </li>
        <li className="flex flex-wrap items-baseline gap-x-3 gap-y-1.5">
          <form action={prepareReparsePath()} method="post">
            <Button type="submit">Read again with today’s parsers</Button>
          </form>
          <span className="min-w-0 flex-1 basis-60 text-muted">stored texts that an older parser version read</span>
        </li>
      </ul>
    </div>
  )
}
