import { inflateRawSync } from 'node:zlib'

const END = 0x06054b50
const ENTRY = 0x02014b50

/** The text files of a zip archive by their paths (APPNOTE.TXT: the central directory), for tests alone. */
export function readZip(zip: Buffer): Record<string, string> {
  const end = zip.lastIndexOf(Buffer.from(new Uint32Array([END]).buffer))
  const files: Record<string, string> = {}
  let at = zip.readUInt32LE(end + 16)
  while (zip.readUInt32LE(at) === ENTRY) {
    const [name, extra, comment] = [28, 30, 32].map(offset => zip.readUInt16LE(at + offset))
    const nameEnd = at + 46 + (name ?? 0)
    files[zip.toString('utf8', at + 46, nameEnd)] = contentOf(zip, at)
    at = nameEnd + (extra ?? 0) + (comment ?? 0)
  }
  return files
}

function contentOf(zip: Buffer, entry: number): string {
  const start = zip.readUInt32LE(entry + 42)
  const from = start + 30 + zip.readUInt16LE(start + 26) + zip.readUInt16LE(start + 28)
  const packed = zip.subarray(from, from + zip.readUInt32LE(entry + 20))
  return (zip.readUInt16LE(entry + 10) === 0 ? packed : inflateRawSync(packed)).toString('utf8')
}
