import path from 'node:path'

/** npm runs scripts in the project's folder; a path counts from where it was typed. */
export const fromWhereTyped = (typed: string, from = process.env.INIT_CWD): string =>
  process.env.npm_lifecycle_event && from ? path.resolve(from, typed) : path.resolve(typed)
