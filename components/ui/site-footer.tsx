import { deskUrl } from '@/lib/urls.ts'

/** What the site is and is not, under every page. */
export function SiteFooter() {
  return (
    <footer className="mt-auto border-line border-t bg-surface text-muted text-xs print:border-0">
      <div className="mx-auto flex max-w-page flex-wrap gap-x-10 gap-y-1 px-4 py-4 sm:px-6">
        <p className="max-w-3xl">
          Trials as registry pages described them on the day they were imported. Every value can be followed to the
          words it was read from; the registry’s own record is the authority.
        </p>
        <p>Not medical advice, and no register of its own.</p>
        <p className="ml-auto print:hidden">
          <a href={deskUrl()}>Import desk</a>
        </p>
      </div>
    </footer>
  )
}
