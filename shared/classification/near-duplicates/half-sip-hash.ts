/** A 64-bit key as two words. */
export interface HashKey {
  readonly k0: number;
  readonly k1: number;
}

/** How many symbols make a shingle: with the length byte they fill two words exactly. */
export const shingleLength = 7;

/** The key in the first 64 bits of a base64url text; what is missing counts as zeros. */
export const hashKeyOf = (secret: string): HashKey => {
  const bytes = Buffer.alloc(8);
  Buffer.from(secret, 'base64url').copy(bytes);
  return { k0: bytes.readInt32LE(0), k1: bytes.readInt32LE(4) };
};

/**
 * HalfSipHash-2-4 (Aumasson and Bernstein, SipHash 2012; 32-bit words, 32-bit result) of the seven bytes from `start`.
 * Keyed, since a plain hash of seven letters is undone by trying them all, and with it words that redaction masks.
 * Written out round by round: a call for each would take most of the time.
 */
export const hashShingle = ({ k0, k1 }: HashKey, bytes: Uint8Array, start: number): number => {
  const byte = (offset: number) => bytes[start + offset] ?? 0;
  const first = byte(0) | (byte(1) << 8) | (byte(2) << 16) | (byte(3) << 24);
  const last = byte(4) | (byte(5) << 8) | (byte(6) << 16) | (shingleLength << 24);
  let v0 = k0;
  let v1 = k1;
  let v2 = 0x6c796765 ^ k0;
  let v3 = 0x74656462 ^ k1;
  for (let round = 0; round < 8; round += 1) {
    if (round === 0) v3 ^= first;
    if (round === 2) v0 ^= first;
    if (round === 2) v3 ^= last;
    if (round === 4) v0 ^= last;
    if (round === 4) v2 ^= 0xff;
    v0 = (v0 + v1) | 0;
    v1 = ((v1 << 5) | (v1 >>> 27)) ^ v0;
    v0 = (v0 << 16) | (v0 >>> 16);
    v2 = (v2 + v3) | 0;
    v3 = ((v3 << 8) | (v3 >>> 24)) ^ v2;
    v0 = (v0 + v3) | 0;
    v3 = ((v3 << 7) | (v3 >>> 25)) ^ v0;
    v2 = (v2 + v1) | 0;
    v1 = ((v1 << 13) | (v1 >>> 19)) ^ v2;
    v2 = (v2 << 16) | (v2 >>> 16);
  }
  return v1 ^ v3;
};
