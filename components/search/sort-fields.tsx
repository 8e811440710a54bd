import { serializeTrialQuery, type TrialQuery } from '@/lib/search/trial-query.ts'

/** The order of the list and what its words mean as hidden fields of its form, where they are not as they come. */
export function SortFields({ query }: { query: TrialQuery }) {
  const params = serializeTrialQuery(query)
  return ['exact', 'sort', 'order'].map(name => {
    const value = params.get(name)
    return value && <input key={name} type="hidden" name={name} value={value} />
  })
}
