import type { Hit } from '@/lib/search/trial-list.ts'
import { MarkedText } from './marked-text.tsx'

/** Where in a trial the words of a search stand that its row does not show. */
export function HitPlace({ place, text, marks }: Hit) {
  return (
    <span className="mt-1 block font-normal text-xs">
      Found in the {place}: <MarkedText text={text} marks={marks} />
    </span>
  )
}
