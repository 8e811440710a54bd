import { crc32, deflateRawSync } from 'node:zlib'

type Fields = readonly (readonly [value: number, bytes: 2 | 4])[]

function pack(fields: Fields, ...rest: Uint8Array[]): Buffer {
  const head = Buffer.alloc(fields.reduce((length, [, bytes]) => length + bytes, 0))
  let at = 0
  for (const [value, bytes] of fields) at = bytes === 2 ? head.writeUInt16LE(value, at) : head.writeUInt32LE(value, at)
  return Buffer.concat([head, ...rest])
}

/** A zip archive (APPNOTE.TXT) of files by their paths, for tests alone. */
export function writeZip(files: Readonly<Record<string, string | Uint8Array>>): Buffer {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [path, content] of Object.entries(files)) {
    const name = Buffer.from(path)
    const plain = Buffer.from(content)
    const packed = deflateRawSync(plain)
    // Of both headers: version, flags (names in UTF-8), method, time, date, checksum, sizes, length of the name, of extras.
    const common: Fields = [
      [20, 2],
      [0x800, 2],
      [8, 2],
      [0, 2],
      [0x21, 2],
      [crc32(plain), 4],
      [packed.length, 4],
      [plain.length, 4],
      [name.length, 2],
      [0, 2],
    ]
    const body = pack([[0x04034b50, 4], ...common], name, packed)
    const rest: Fields = [
      [0, 2],
      [0, 2],
      [0, 2],
      [0, 4],
      [offset, 4],
    ]
    directory.push(pack([[0x02014b50, 4], [20, 2], ...common, ...rest], name))
    bodies.push(body)
    offset += body.length
  }
  const size = directory.reduce((length, entry) => length + entry.length, 0)
  const count = directory.length
  const end: Fields = [
    [0x06054b50, 4],
    [0, 2],
    [0, 2],
    [count, 2],
    [count, 2],
    [size, 4],
    [offset, 4],
    [0, 2],
  ]
  return Buffer.concat([...bodies, ...directory, pack(end)])
}
