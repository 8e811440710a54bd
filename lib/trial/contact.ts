import { z } from 'zod'

/** A person or desk to ask. `role` in the registry's own word (CONTACT, primary). */
export const Contact = z.object({
  name: z.string(),
  role: z.string().nullable(),
  phone: z.string().nullable(),
  phoneExt: z.string().nullable(),
  email: z.string().nullable(),
})
export type Contact = z.infer<typeof Contact>
