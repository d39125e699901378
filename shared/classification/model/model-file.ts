import { wordBlocks } from '../features/grams.ts';
import { openLexicon } from '../features/lexicon.ts';
import { createVocabulary } from '../features/vocabulary.ts';
import { packInverse, unpackInverses } from './inverse-byte.ts';
import type { Calibration, Model } from './model.ts';

/** "MBC3": Minh Bạch classifier, third layout. */
const magic = 0x3343424d;
const prefixBytes = 8;
const alignment = 4;

interface Header {
  readonly heads: readonly string[];
  readonly evidence: readonly string[];
  readonly evidenceScale: number;
  readonly starts: readonly number[];
  /** How many phrases the lexicon has. */
  readonly phrases: number;
  /** The heads that are asked of single statements. */
  readonly statementHeads: readonly string[];
  /** The kinds of bodies whose matter a letter may tell of. */
  readonly bodyHeads: readonly string[];
  readonly calibration: Calibration;
}

const padded = (bytes: number) => Math.ceil(bytes / alignment) * alignment;

/** Byte lengths of the arrays behind the header, in their order. */
const sizesOf = ({ heads, evidence, starts, phrases, statementHeads, bodyHeads }: Header) => {
  const features = starts.at(-1) ?? 0;
  const words = starts[wordBlocks] ?? 0;
  return {
    keys: features * 4,
    phrases: phrases * 4,
    concepts: phrases * 2,
    scales: heads.length * 4,
    evidenceScales: heads.length * 4,
    biases: heads.length * 4,
    inverse: features,
    weights: (features + evidence.length) * heads.length,
    statementScales: statementHeads.length * 4,
    statementBiases: statementHeads.length * 4,
    statementWeights: words * statementHeads.length,
    bodyScales: bodyHeads.length * 4,
    bodyBiases: bodyHeads.length * 4,
    bodyWeights: words * bodyHeads.length,
  };
};

/** The model as one file: a JSON header, then arrays in the byte order of every machine we run on (little-endian). */
export const encodeModel = (model: Model): Uint8Array => {
  const { heads, evidence, evidenceScale, vocabulary, lexicon, calibration } = model;
  const { starts } = vocabulary;
  const phrases = lexicon.concepts.length;
  const { heads: statementHeads } = model.statements;
  const { heads: bodyHeads } = model.bodies;
  const names = { heads, evidence, statementHeads, bodyHeads };
  const header: Header = { ...names, evidenceScale, starts, phrases, calibration };
  const json = new TextEncoder().encode(JSON.stringify(header));
  const sizes = sizesOf(header);
  const total = Object.values(sizes).reduce((sum, size) => sum + padded(size), 0);
  const file = new Uint8Array(padded(prefixBytes + json.length) + total);
  const view = new DataView(file.buffer);
  view.setUint32(0, magic, true);
  view.setUint32(4, json.length, true);
  file.set(json, prefixBytes);
  const parts: { readonly [part in keyof typeof sizes]: ArrayBufferView } = {
    keys: vocabulary.keys,
    phrases: lexicon.phrases.keys,
    concepts: lexicon.concepts,
    scales: model.scales,
    evidenceScales: model.evidenceScales,
    biases: model.biases,
    inverse: Uint8Array.from(model.inverse, packInverse),
    weights: model.weights,
    statementScales: model.statements.scales,
    statementBiases: model.statements.biases,
    statementWeights: model.statements.weights,
    bodyScales: model.bodies.scales,
    bodyBiases: model.bodies.biases,
    bodyWeights: model.bodies.weights,
  };
  let at = padded(prefixBytes + json.length);
  for (const part of Object.values(parts)) {
    file.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
    at += padded(part.byteLength);
  }
  return file;
};

/**
 * Reads a model from the bytes of its file, without copying its weights. Throws a plain `Error` when the bytes are not
 * a whole model: that is a broken deployment, found at the start of the process.
 */
export const decodeModel = (bytes: Uint8Array): Model => {
  const aligned = bytes.byteOffset % alignment === 0 ? bytes : new Uint8Array(bytes);
  const view = new DataView(aligned.buffer, aligned.byteOffset, aligned.byteLength);
  if (aligned.byteLength < prefixBytes || view.getUint32(0, true) !== magic) {
    throw new Error('not a classifier model');
  }
  const length = view.getUint32(4, true);
  // Written by `encodeModel`; its lengths are checked against the file below.
  const header = JSON.parse(
    new TextDecoder().decode(aligned.subarray(prefixBytes, prefixBytes + length)),
  ) as Header;
  const sizes = sizesOf(header);
  let at = padded(prefixBytes + length);
  const total = Object.values(sizes).reduce((sum, size) => sum + padded(size), at);
  if (total !== aligned.byteLength) throw new Error('classifier model is cut off');
  const next = (size: number) => {
    const from = aligned.byteOffset + at;
    at += padded(size);
    return [aligned.buffer, from, size] as const;
  };
  const words = (size: number) => {
    const [buffer, from] = next(size);
    return [buffer, from, size / 4] as const;
  };
  const keys = new Uint32Array(...words(sizes.keys));
  const phraseKeys = new Uint32Array(...words(sizes.phrases));
  const [buffer, from, size] = next(sizes.concepts);
  const lexicon = openLexicon(phraseKeys, new Uint16Array(buffer, from, size / 2));
  const scales = new Float32Array(...words(sizes.scales));
  const evidenceScales = new Float32Array(...words(sizes.evidenceScales));
  const biases = new Float32Array(...words(sizes.biases));
  const inverse = unpackInverses(new Uint8Array(...next(sizes.inverse)));
  const weights = new Int8Array(...next(sizes.weights));
  const statements = {
    heads: header.statementHeads,
    scales: new Float32Array(...words(sizes.statementScales)),
    biases: new Float32Array(...words(sizes.statementBiases)),
    weights: new Int8Array(...next(sizes.statementWeights)),
  };
  const bodies = {
    heads: header.bodyHeads,
    scales: new Float32Array(...words(sizes.bodyScales)),
    biases: new Float32Array(...words(sizes.bodyBiases)),
    weights: new Int8Array(...next(sizes.bodyWeights)),
  };
  const { heads, evidence, evidenceScale, starts, calibration } = header;
  const vocabulary = createVocabulary(keys, starts);
  return {
    heads,
    evidence,
    evidenceScale,
    vocabulary,
    lexicon,
    inverse,
    weights,
    scales,
    evidenceScales,
    biases,
    statements,
    bodies,
    calibration,
  };
};
