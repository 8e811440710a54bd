import type { Metadata } from 'next'
import { ButtonLink } from '@/components/ui/button.tsx'
import { PageFrame } from '@/components/ui/page-frame.tsx'
import { compareUrl, trialsUrl } from '@/lib/urls.ts'

export const metadata: Metadata = { title: 'Nothing to compare' }

export default function NothingToCompare() {
  return (
    <PageFrame current="compare">
      <div className="max-w-prose py-8">
        <h1 className="font-semibold text-2xl">None of these trials is here</h1>
        <p className="mt-3">
          The address names no trial that was imported. A registry number looks like NCT06541444,
          EUCTR2012-002934-35-NL, ISRCTN12345678, IRCT20200101045970N1 or NL-OMON12345.
        </p>
        <p className="mt-5 flex flex-wrap gap-2">
          <ButtonLink look="primary" href={trialsUrl()}>
            Choose from the list
          </ButtonLink>
          <ButtonLink href={compareUrl()}>Enter a number</ButtonLink>
        </p>
      </div>
    </PageFrame>
  )
}
