/**
 * Room that is lent over and over: what is made anew for millions of keys with every search keeps the collector of garbage
 * busier than the searches do the rest. Whoever borrows it is done with it before anybody else does, and finds in it what
 * those before left; it may be longer than was asked for.
 */
export function lendRoom<Room extends Uint8Array | Uint32Array>(
  make: (length: number) => Room,
): (length: number) => Room {
  let room = make(0)
  return length => {
    if (room.length < length) room = make(length + (length >> 2))
    return room
  }
}
