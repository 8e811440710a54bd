import { serializeTrialQuery, type TrialQuery } from '@/lib/search/trial-query.ts'

/** The order of the list as hidden fields of its form, where it is not the one that the list has by itself. */
export function SortFields({ query }: { query: TrialQuery }) {
  const params = serializeTrialQuery(query)
  return ['sort', 'order'].map(name => {
    const value = params.get(name)
    return value && <input key={name} type="hidden" name={name} value={value} />
  })
}
