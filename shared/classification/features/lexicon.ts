import { createViews, fillViews, type Views } from './views.ts';
import { createVocabulary, findFeature, type Vocabulary } from './vocabulary.ts';
import { mix, numberWords } from './word-numbers.ts';

/** Phrases that mean alike, by concept. The linear model then sees the meaning of a wording it never met. */
export interface Lexicon {
  /** The phrases, with and without their diacritics. */
  readonly phrases: Vocabulary;
  /** The number of each phrase's concept. */
  readonly concepts: Uint16Array;
}

/** Phrases have at most this many syllables. */
const longestPhrase = 5;
const seeds = { accented: 0x5bd1e995, stripped: 0x1f83d9ab } as const;
type View = keyof typeof seeds;

const wordsOf = (views: Views, view: View) => {
  const words = new Int32Array(views.words);
  const length = view === 'accented' ? views.accentedLength : views.strippedLength;
  numberWords(views[view], length, seeds[view], words);
  return words;
};

const keyOf = (words: Int32Array, first: number, size: number) => {
  let key = size;
  for (let at = first; at < first + size; at += 1) key = mix(key, words[at] as number);
  return key;
};

export interface ConceptList {
  readonly concept: string;
  /** In lower case, with their diacritics, one to five syllables. */
  readonly phrases: readonly string[];
}

/**
 * Builds a lexicon. A phrase that several concepts list belongs to the first; so does what two phrases become without
 * diacritics, because a text typed without them cannot tell.
 */
export const createLexicon = (lists: readonly ConceptList[]): Lexicon => {
  const views = createViews();
  const found = new Map<number, number>();
  for (const [concept, { phrases }] of lists.entries()) {
    for (const phrase of phrases) {
      fillViews(phrase, views);
      for (const view of ['accented', 'stripped'] as const) {
        const key = keyOf(wordsOf(views, view), 0, views.words) >>> 0;
        if (views.words <= longestPhrase && !found.has(key)) found.set(key, concept);
      }
    }
  }
  return openLexicon(Uint32Array.from(found.keys()), Uint16Array.from(found.values()));
};

/** A lexicon from the two arrays of a model's file. */
export const openLexicon = (keys: Uint32Array, concepts: Uint16Array): Lexicon => ({
  phrases: createVocabulary(keys, [0, keys.length]),
  concepts,
});

const mostlyStripped = 0.3;

/** Which view to read: a text with few tones is looked up without diacritics, any other with them. */
const viewToRead = ({ accentedLength, strippedLength, words }: Views): View =>
  accentedLength - strippedLength < words * mostlyStripped ? 'stripped' : 'accented';

/** Calls `emit` with the concept of the longest phrase that begins at each word. */
export const eachConcept = (views: Views, lexicon: Lexicon, emit: (concept: number) => void) => {
  const { phrases, concepts } = lexicon;
  if (concepts.length === 0) return;
  const words = wordsOf(views, viewToRead(views));
  for (let first = 0; first < words.length; first += 1) {
    for (let size = Math.min(longestPhrase, words.length - first); size > 0; size -= 1) {
      const phrase = findFeature(phrases, keyOf(words, first, size));
      if (phrase < 0) continue;
      emit(concepts[phrase] as number);
      break;
    }
  }
};
