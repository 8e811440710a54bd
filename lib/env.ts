import { z } from 'zod'

/** An unset variable and an empty one mean the same to a shell user, so both get the default. */
const unsetWhenEmpty = (value: unknown) => (value === '' ? undefined : value)

const Environment = z.object({
  /** The SQLite file as `file:PATH`; a relative path counts from the repository's root. */
  DATABASE_URL: z.preprocess(
    unsetWhenEmpty,
    z
      .string()
      .regex(/^file:./, 'must be a SQLite file written as file:PATH')
      .default('file:./data/registry.db'),
  ),
  PORT: z.preprocess(
    unsetWhenEmpty,
    z
      .string()
      .regex(/^\d{1,5}$/, 'must be a whole number')
      .transform(Number)
      .pipe(z.number().min(1, 'must be at least 1').max(65_535, 'must be at most 65535'))
      .default(3000),
  ),
  /** The base of the ClinicalTrials.gov API v2, or of one that answers alike. */
  CTGOV_API_URL: z.preprocess(
    unsetWhenEmpty,
    z
      .url({ protocol: /^https?$/, error: 'must be an address that begins with http:// or https://' })
      .default('https://clinicaltrials.gov/api/v2'),
  ),
  /**
   * Where people reach the site, as `https://registry.example.org`: for one behind a proxy that changes the host's name.
   * Forms of the import desk are taken from there alone, and its cookies are `Secure` where it begins with https.
   */
  SITE_URL: z.preprocess(
    unsetWhenEmpty,
    z
      .url({ protocol: /^https?$/, error: 'must be an address that begins with http:// or https://' })
      .refine(
        address => !URL.canParse(address) || new URL(address).pathname === '/',
        'must be an address without a path',
      )
      .optional(),
  ),
  NODE_ENV: z.preprocess(unsetWhenEmpty, z.enum(['development', 'production', 'test']).default('development')),
})
export type Environment = z.infer<typeof Environment>

/** A variable that cannot be used; the message is one sentence for the person who set it. */
export class InvalidEnvironment extends Error {
  override readonly name = 'InvalidEnvironment'
}

/** Reads the variables the program uses. Throws `InvalidEnvironment` naming every variable that is wrong. */
export function readEnvironment(variables: Record<string, string | undefined>): Environment {
  const result = Environment.safeParse(variables)
  if (result.success) return result.data
  const faults = result.error.issues.map(issue => `${issue.path.join('.')} ${issue.message}`)
  throw new InvalidEnvironment(`The environment cannot be used: ${faults.join('; ')}.`)
}

export const env = readOrExit()

/** Nothing can run in an environment that cannot be used: whoever set it gets the sentence, without our source. */
function readOrExit(): Environment {
  try {
    return readEnvironment(process.env)
  } catch (error) {
    if (!(error instanceof InvalidEnvironment)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exit(2)
  }
}
