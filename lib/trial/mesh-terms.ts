import { z } from 'zod'

/** A heading of the Medical Subject Headings with its number: D015470, "Leukemia, Myeloid, Acute". */
export const MeshTerm = z.object({ id: z.string(), term: z.string() })
export type MeshTerm = z.infer<typeof MeshTerm>

/**
 * The MeSH terms that the registry found for a trial's conditions or interventions, and the broader ones above them. The
 * registry derives them by machine from the words of the record (API v2, `derivedSection`).
 */
export const MeshTerms = z.object({ meshes: z.array(MeshTerm), ancestors: z.array(MeshTerm) })
export type MeshTerms = z.infer<typeof MeshTerms>
