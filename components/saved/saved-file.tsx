import { mergeSaved, parseSaved, type Saved } from './saved.ts'

type SavedFileProps = {
  saved: Saved
  onTaken: (next: Saved, sentence: string) => void
  onRefused: (sentence: string) => void
}

/** All that is saved as a file, to keep or to take to another browser. */
export function SavedFile({ saved, onTaken, onRefused }: SavedFileProps) {
  const takeIn = async (file: File | undefined): Promise<void> => {
    if (!file) return
    const found = parseSaved(await file.text().catch(() => ''))
    if (!found)
      return onRefused(`${file.name} holds nothing that was saved here; choose a file made by “Save as a file”.`)
    const next = mergeSaved(saved, found)
    onTaken(next, describeTaken(saved, next, file.name))
  }
  return (
    <section aria-labelledby="saved-file">
      <h2 id="saved-file" className="font-semibold text-lg">
        As a file
      </h2>
      <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-2">
        <button type="button" className="button" onClick={() => writeFile(saved)}>
          Save as a file
        </button>
        <label>
          Add from a file{' '}
          <input
            type="file"
            className="max-w-full file:mr-2 file:rounded-md file:border file:border-line-strong file:bg-surface file:px-3 file:py-1 file:text-ink"
            accept=".json,application/json"
            onChange={({ target }) => {
              void takeIn(target.files?.[0])
              target.value = ''
            }}
          />
        </label>
      </div>
    </section>
  )
}

function describeTaken(before: Saved, after: Saved, name: string): string {
  const trials = after.trials.length - before.trials.length
  const searches = after.searches.length - before.searches.length
  return `From ${name}: ${trials} ${trials === 1 ? 'trial' : 'trials'} and ${searches} ${
    searches === 1 ? 'search' : 'searches'
  } added; what was here already stays as it is.`
}

function writeFile(saved: Saved): void {
  const address = URL.createObjectURL(new Blob([JSON.stringify(saved, null, 2)], { type: 'application/json' }))
  const link = Object.assign(document.createElement('a'), { href: address, download: 'saved-trials.json' })
  link.click()
  URL.revokeObjectURL(address)
}
