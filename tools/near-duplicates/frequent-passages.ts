import { shingleLength } from '../../shared/classification/near-duplicates/half-sip-hash.ts';

/** Letters and digits without case and diacritics, as `symbolsOf` sees them; other scripts are left out here. */
const lettersOf = (text: string) =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/[^a-z0-9]/g, '');

const shinglesOf = (letters: string) =>
  Array.from({ length: Math.max(0, letters.length - shingleLength + 1) }, (_, start) =>
    letters.slice(start, start + shingleLength),
  );

/** In how many texts each shingle stands. */
const countTexts = (texts: readonly string[]) => {
  const counts = new Map<string, number>();
  for (const letters of texts) {
    for (const shingle of new Set(shinglesOf(letters))) {
      counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
    }
  }
  return counts;
};

/** The longest stretches of a text all of whose shingles are frequent. */
const passagesIn = (letters: string, isFrequent: (shingle: string) => boolean) => {
  const passages: string[] = [];
  let passage = '';
  for (const shingle of [...shinglesOf(letters), '']) {
    if (isFrequent(shingle)) passage = passage === '' ? shingle : passage + shingle.at(-1);
    else if (passage !== '') {
      passages.push(passage);
      passage = '';
    }
  }
  return passages;
};

const byLengthThenAlphabet = (one: string, other: string) =>
  other.length - one.length || (one < other ? -1 : 1);

/**
 * The shingles that stand in more than `share` of the texts, written as passages: longest first, each only when it has a
 * frequent shingle that none before it has. The same texts in any order give the same passages.
 */
export const frequentPassages = (bodies: readonly string[], share: number): string[] => {
  const texts = [...new Set(bodies.map(lettersOf))];
  const counts = countTexts(texts);
  const least = share * texts.length;
  const isFrequent = (shingle: string) => (counts.get(shingle) ?? 0) > least;
  const passages = new Set(texts.flatMap((letters) => passagesIn(letters, isFrequent)));
  const covered = new Set<string>();
  return [...passages]
    .sort(byLengthThenAlphabet)
    .filter((passage) => {
      const fresh = shinglesOf(passage).filter((shingle) => !covered.has(shingle));
      for (const shingle of fresh) covered.add(shingle);
      return fresh.length > 0;
    })
    .sort();
};
