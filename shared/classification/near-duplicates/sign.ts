import type { Sign } from '../../domain/similarity.ts';
import { boilerplateHashes } from './boilerplate.ts';
import { type HashKey, hashKeyOf, hashShingle, shingleLength } from './half-sip-hash.ts';
import { HashSet } from './hash-set.ts';
import { withoutMailHeaders } from './mail-headers.ts';
import { emptyMinima, lowerMinima } from './min-hash.ts';
import { writeSignature } from './signature-text.ts';
import { symbolsOf } from './symbols.ts';

/** Further than this no text is looked at: what comes before tells two petitions apart. */
const maxCharacters = 20_000;

/** Two letters with fewer letters and digits than this, or fewer shingles of their own, are alike by chance. */
const fewestSymbols = 60;
const fewestShingles = 40;

/** The distinct shingles that are not boilerplate, hashed, and how many they are. */
const shinglesOf = (key: HashKey, dropped: HashSet, symbols: Uint8Array) => {
  const positions = symbols.length - shingleLength + 1;
  const seen = new HashSet(positions);
  const hashes = new Int32Array(positions);
  for (let start = 0; start < positions; start += 1) {
    const hash = hashShingle(key, symbols, start);
    if (dropped.has(hash) || !seen.add(hash)) continue;
    hashes[seen.size - 1] = hash;
  }
  return { hashes, count: seen.size };
};

interface Prepared {
  readonly secret: string;
  readonly key: HashKey;
  readonly dropped: HashSet;
}

/** Keeps the last secret's list: a process has one. */
const createPreparation = () => {
  let last: Prepared | undefined;
  return (secret: string): Prepared => {
    if (last?.secret === secret) return last;
    const key = hashKeyOf(secret);
    last = { secret, key, dropped: boilerplateHashes(key) };
    return last;
  };
};

/**
 * Builds the function that signs texts: MinHash with 128 permutations over the 7-shingles of a text's letters and digits,
 * in time linear in at most 20,000 characters. Under one key the same text has the same signature on every machine.
 */
export const createSigner = (): Sign => {
  const prepare = createPreparation();
  return (text, secret) => {
    const symbols = symbolsOf(withoutMailHeaders(text.slice(0, maxCharacters)));
    if (symbols.length < fewestSymbols) return undefined;
    const { key, dropped } = prepare(secret);
    const { hashes, count } = shinglesOf(key, dropped, symbols);
    if (count < fewestShingles) return undefined;
    const minima = emptyMinima();
    lowerMinima(minima, hashes, count);
    return writeSignature(count, minima);
  };
};
