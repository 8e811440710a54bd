const pad = (at: number): string => String(at).padStart(3, '0')

/** More trials than a page of the list shows (50), made from one seed record. */
export const MANY = {
  count: 120,
  file: '001_81bdeec3626d834e.txt',
  trialId: 'NCT06835140',
  title: 'CD123-CD16-NK Cells Immunotherapy for AML',
  idOf: (at: number): string => `NCT99999${pad(at)}`,
  titleOf: (at: number): string => `Copy ${pad(at)}`,
}
