/** The biggest text that is read, in bytes: a page, or one record of many. Real ones have up to some 1,200,000. */
export const MAX_RECORD_SIZE = 32 * 1024 * 1024

/** The most that an archive may unpack to, in bytes; all of ClinicalTrials.gov has some 12 GB. */
export const MAX_UNPACKED_SIZE = 64 * 1024 ** 3

/** How much bigger than packed something may be unpacked; records pack to a fifth. */
export const MAX_PACKING = 250

/** Up to this size, in bytes, the packing does not matter. */
export const HARMLESS_SIZE = 64 * 1024 * 1024

/** The most files of a zip archive; one of all of ClinicalTrials.gov has some 600,000. */
export const MAX_ENTRIES = 1_500_000

export const toMegabytes = (bytes: number): string => `${Math.ceil(bytes / 1024 / 1024).toLocaleString('en')} MB`
