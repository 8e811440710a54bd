import { z } from 'zod'

/** What one signs in with. Capitals are taken for small letters, as people type them. */
export const AccountName = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._-]{0,39}$/)

/** For who typed another. */
export const ACCOUNT_NAME_RULE = 'A name has 1 to 40 characters: letters a to z, digits, and . _ - after the first.'
