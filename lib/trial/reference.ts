import { z } from 'zod'

/** ClinicalTrials.gov API v2, enumeration `ReferenceType`. DERIVED: found by the registry, not given by the registrant. */
export const ReferenceType = z.enum(['BACKGROUND', 'RESULT', 'DERIVED'])
export type ReferenceType = z.infer<typeof ReferenceType>
export const REFERENCE_TYPE_LABELS: Record<ReferenceType, string> = {
  BACKGROUND: 'Background',
  RESULT: 'Results',
  DERIVED: 'Found by the registry',
}

/** A publication that was taken back: the notice of it in PubMed. */
export const Retraction = z.object({ pmid: z.string(), source: z.string() })

export const Reference = z.object({
  citation: z.string(),
  type: ReferenceType.nullable(),
  /** PubMed's number of the publication. */
  pmid: z.string().nullable(),
  retractions: z.array(Retraction),
})
export type Reference = z.infer<typeof Reference>

export const SeeAlsoLink = z.object({ url: z.string(), label: z.string().nullable() })
export type SeeAlsoLink = z.infer<typeof SeeAlsoLink>

/** Data or documents of participants to be had elsewhere, `type` in the registrant's words. */
export const AvailIpd = z.object({
  type: z.string().nullable(),
  id: z.string().nullable(),
  url: z.string().nullable(),
  comment: z.string().nullable(),
})
export type AvailIpd = z.infer<typeof AvailIpd>

/** A document of the study that the registry keeps as a file: protocol, plan of analysis, consent form. */
export const LargeDoc = z.object({
  label: z.string(),
  typeAbbrev: z.string().nullable(),
  hasProtocol: z.boolean().nullable(),
  hasSap: z.boolean().nullable(),
  hasIcf: z.boolean().nullable(),
  /** The date that the document bears. */
  date: z.string().nullable(),
  uploadDate: z.string().nullable(),
  filename: z.string().nullable(),
  /** In bytes. */
  size: z.number().int().nonnegative().nullable(),
})
export type LargeDoc = z.infer<typeof LargeDoc>

/** Where the registry keeps the file of a document: by the last two digits of the study's number. */
export const largeDocUrl = (nctId: string, filename: string): string =>
  `https://cdn.clinicaltrials.gov/large-docs/${nctId.slice(-2)}/${nctId}/${encodeURIComponent(filename)}`
