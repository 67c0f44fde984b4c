const HIGHEST_TIME = 2 ** 48 - 1

/** A UUID version 7 (RFC 9562): 48 bits of milliseconds, then the first ten random bytes less six fixed bits. */
export function uuid7(now: number, random: Uint8Array): string {
  if (random.length < 10) throw new RangeError('uuid7 needs ten random bytes')
  const time = Math.min(HIGHEST_TIME, Math.max(0, Math.floor(now)))
  const bytes = new Uint8Array(16)
  for (let place = 0; place < 6; place += 1)
    bytes[place] = Math.floor(time / 256 ** (5 - place)) % 256
  bytes.set(random.subarray(0, 10), 6)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
