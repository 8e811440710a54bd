import type { Hit } from '@/lib/search/trial-list.ts'

/** Where in a trial the words of a search stand that its row does not show. */
export function HitPlace({ hit: { place, before, words, after } }: { hit: Hit }) {
  return (
    <span className="mt-1 block font-normal text-xs">
      Found in the {place}: {before}
      <mark>{words}</mark>
      {after}
    </span>
  )
}
