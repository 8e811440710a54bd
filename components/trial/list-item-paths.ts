/** The paths of a list's items, which tell them apart where their values are the same: "conditions.0", "conditions.1". */
export const listItemPaths = (path: string, count: number): string[] =>
  Array.from({ length: count }, (_, at) => `${path}.${at}`)
