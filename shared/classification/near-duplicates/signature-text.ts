import type { Signature } from '../../domain/similarity.ts';
import { boilerplateVersion } from './boilerplate.ts';
import { minimaCount } from './min-hash.ts';

/** A signature opened: which version made it, of how many distinct shingles, and their minima. */
export interface OpenedSignature {
  readonly version: number;
  readonly shingles: number;
  readonly minima: Int32Array;
}

/** Rises with the boilerplate list and with anything in this folder that makes another signature of the same text. */
export const signatureVersion = boilerplateVersion;

const headLength = 5;
const byteLength = headLength + 4 * minimaCount;
const textLength = 4 * Math.ceil(byteLength / 3);

/** Base64 of: a byte for the version, four for the count, four for each minimum, little end first. */
export const writeSignature = (shingles: number, minima: Int32Array): Signature => {
  const bytes = Buffer.alloc(byteLength);
  bytes.writeUInt8(signatureVersion, 0);
  bytes.writeUInt32LE(shingles, 1);
  for (const [index, minimum] of minima.entries()) {
    bytes.writeInt32LE(minimum, headLength + 4 * index);
  }
  return bytes.toString('base64');
};

/** Undefined for what this version did not write. */
export const readSignature = (signature: Signature): OpenedSignature | undefined => {
  const bytes = Buffer.from(signature, 'base64');
  if (signature.length !== textLength) return undefined;
  if (bytes.length !== byteLength || bytes.readUInt8(0) !== signatureVersion) return undefined;
  const minima = Int32Array.from({ length: minimaCount }, (_, index) =>
    bytes.readInt32LE(headLength + 4 * index),
  );
  return { version: signatureVersion, shingles: bytes.readUInt32LE(1), minima };
};
