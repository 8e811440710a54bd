export type NavItem = { id: string; title: string; note?: string | undefined }

/** The parts of a long page: beside it on a wide screen, a list to unfold on a narrow one. */
export function SectionNav({ items }: { items: readonly NavItem[] }) {
  return (
    <>
      <nav aria-label="On this page" className="hidden lg:block print:hidden">
        <div className="sticky top-4">
          <NavList items={items} />
        </div>
      </nav>
      <details className="rounded-lg border border-line bg-surface px-4 py-2 lg:hidden print:hidden">
        <summary className="font-medium">On this page</summary>
        <nav aria-label="On this page" className="pt-1 pb-1.5">
          <NavList items={items} />
        </nav>
      </details>
    </>
  )
}

function NavList({ items }: { items: readonly NavItem[] }) {
  return (
    <ul className="lg:border-line lg:border-l">
      {items.map(({ id, title, note }) => (
        <li key={id}>
          <a
            href={`#${id}`}
            className="-ml-px flex justify-between gap-2 border-transparent border-l-2 py-1 text-ink no-underline hover:border-accent hover:text-accent lg:pl-3"
          >
            <span>{title}</span>
            {note && <span className="text-muted text-xs">{note}</span>}
          </a>
        </li>
      ))}
    </ul>
  )
}
