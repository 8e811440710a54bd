import { Button } from '@/components/ui/button.tsx'

type SearchBoxProps = { q: string; id: string }

/** The words of a search and what they are looked for in. Stands inside a form that leads to the list. */
export function SearchBox({ q, id }: SearchBoxProps) {
  return (
    <search className="block">
      <label htmlFor={id} className="mb-1 block font-medium">
        Search trials
      </label>
      <div className="flex gap-2">
        <input
          type="search"
          id={id}
          name="q"
          defaultValue={q}
          aria-describedby={`${id}-hint`}
          className="field min-w-0 flex-1 px-3 py-2 text-base"
        />
        <Button type="submit" look="primary" className="px-5">
          Search
        </Button>
      </div>
      <p id={`${id}-hint`} className="mt-1 text-muted text-xs">
        Looks in title, conditions, interventions, sponsor, registry numbers and descriptions, also under other names of
        the same thing. “In quotes” for a phrase, OR for either word, -word to leave out, leuk* for any ending; title:
        cond: intr: spons: locn: id: elig: before a word to look only there (elig: for criteria).
      </p>
    </search>
  )
}
