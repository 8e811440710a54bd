import zlib from 'node:zlib'

/** UTF-8, deflated. A text comes back as it was, provided that it is well-formed UTF-16 (decoded files are). */
export const compressText = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(zlib.deflateSync(text))

export const decompressText = (bytes: Uint8Array): string => zlib.inflateSync(bytes).toString('utf8')
