/** IDF values lie between 1 and about 9; a byte each, in steps of 1/28, changes no answer. */
const steps = 28;

export const packInverse = (value: number) => Math.min(255, Math.round(value * steps));
export const unpackInverse = (byte: number) => byte / steps;

const unpacked = Float32Array.from({ length: 256 }, (_, byte) => unpackInverse(byte));

/** All at once; a plain loop, because this is part of a cold start and `from` with a function is slow until it is warm. */
export const unpackInverses = (bytes: Uint8Array): Float32Array => {
  const values = new Float32Array(bytes.length);
  for (let at = 0; at < bytes.length; at += 1) values[at] = unpacked[bytes[at] as number] as number;
  return values;
};
