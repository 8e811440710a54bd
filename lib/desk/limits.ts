/** What the import desk takes; `npm run import` takes more, and says so itself. */

/** An upload, in bytes. */
export const MAX_UPLOAD_SIZE = 200 * 1024 * 1024

/** Files of an upload. A zip archive is one. */
export const MAX_FILES = 200

/** Texts of a prepared import. */
export const MAX_TEXTS = 20_000

/** What the archives of an upload may unpack to, all told, in bytes. */
export const MAX_UNPACKED = 1024 ** 3

/** Fields of the form beside its files, and how long each of them may be, in bytes. */
export const MAX_FIELDS = 20
export const MAX_FIELD_SIZE = 1000

/** Uploads that are read at a time. */
export const MAX_UPLOADS = 4

/** Prepared imports of which texts are kept, at a time. */
export const MAX_KEPT = 20

/** How long a prepared import is kept that nobody applies, in milliseconds. */
export const KEPT_FOR = 14 * 24 * 60 * 60 * 1000

/** How many processes may begin a job before one of them gets on with it: one that ends each of them is given up. */
export const MAX_ATTEMPTS = 5

/** What to do with more than the desk takes. */
export const TAKE_COMMAND = 'On the server, npm run import -- PATH takes more.'
