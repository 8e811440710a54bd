import type { ReactNode } from 'react'
import { homeUrl, trialsUrl } from '@/lib/urls.ts'
import { ButtonLink } from './button.tsx'
import { PageFrame } from './page-frame.tsx'

type MessagePageProps = {
  title: string
  /** False where the store is what is missing, and a search would lead here again. */
  search?: boolean
  children: ReactNode
}

/** A page that says why there is nothing else to show, and where to go from here. */
export function MessagePage({ title, search = true, children }: MessagePageProps) {
  return (
    <PageFrame search={search}>
      <div className="max-w-3xl py-6">
        <h1 className="font-semibold text-2xl">{title}</h1>
        <div className="mt-3 space-y-2 text-base">{children}</div>
        <div className="mt-6 flex flex-wrap gap-2">
          <ButtonLink href={trialsUrl()} look="primary">
            All trials
          </ButtonLink>
          <ButtonLink href={homeUrl()}>Home</ButtonLink>
        </div>
      </div>
    </PageFrame>
  )
}
