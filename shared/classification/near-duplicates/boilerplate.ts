import list from './boilerplate-v1.json' with { type: 'json' };
import { type HashKey, hashShingle, shingleLength } from './half-sip-hash.ts';
import { HashSet } from './hash-set.ts';
import { symbolsOf } from './symbols.ts';

/**
 * What petitions have in common that says nothing about their matter: formulae, field names, footers, and passages
 * derived from many texts (`tools/derive-boilerplate.ts`). A new list is a new version: signatures of two lists are never compared.
 */
const boilerplate: readonly string[] = [...list.formulae, ...list.frequent];

export const boilerplateVersion = list.version;

/** The hashes of every shingle of the list, under this key. A formula shorter than a shingle adds none. */
export const boilerplateHashes = (key: HashKey): HashSet => {
  const texts = boilerplate.map(symbolsOf);
  const hashes = new HashSet(texts.reduce((sum, { length }) => sum + length, 0));
  for (const symbols of texts) {
    for (let start = 0; start + shingleLength <= symbols.length; start += 1) {
      hashes.add(hashShingle(key, symbols, start));
    }
  }
  return hashes;
};
