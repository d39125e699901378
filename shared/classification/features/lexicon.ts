import { createViews, fillViews, type Views } from './views.ts';
import { createVocabulary, findFeature, type Vocabulary } from './vocabulary.ts';
import { longerBy, numberWords } from './word-numbers.ts';

/** Phrases that mean alike, by concept. The linear model then sees the meaning of a wording it never met. */
export interface Lexicon {
  /** The phrases and what they begin with, with and without their diacritics. */
  readonly phrases: Vocabulary;
  /** The number of each phrase's concept; `noConcept` for what only begins one. */
  readonly concepts: Uint16Array;
}

/** Stands where a phrase has only begun: a text is then read on, and most words begin none. */
const noConcept = 0xffff;

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
  const add = (words: Int32Array, concept: number) => {
    let key = 0;
    for (const [at, word] of words.entries()) {
      key = longerBy(key, word);
      const known = found.get(key >>> 0) ?? noConcept;
      const isWhole = at === words.length - 1;
      if (known === noConcept) found.set(key >>> 0, isWhole ? concept : noConcept);
    }
  };
  for (const [concept, { phrases }] of lists.entries()) {
    for (const phrase of phrases) {
      fillViews(phrase, views);
      if (views.words > longestPhrase) continue;
      add(wordsOf(views, 'accented'), concept);
      add(wordsOf(views, 'stripped'), concept);
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

/** A phrase that was found: its concept and how many words it has. Written over by the next. */
interface Met {
  concept: number;
  size: number;
}

/** Finds the longest phrase that begins with a word; of size 0 when there is none. */
const meetAt = ({ phrases, concepts }: Lexicon, words: Int32Array, first: number, met: Met) => {
  const end = Math.min(words.length, first + longestPhrase);
  met.size = 0;
  let key = 0;
  for (let at = first; at < end; at += 1) {
    key = longerBy(key, words[at] as number);
    const begun = findFeature(phrases, key);
    if (begun < 0) return;
    const concept = concepts[begun] as number;
    if (concept === noConcept) continue;
    met.concept = concept;
    met.size = at - first + 1;
  }
};

/** Calls `emit` for the longest phrase that begins at each word: its concept, first word and number of words. */
export const eachConcept = (
  views: Views,
  lexicon: Lexicon,
  emit: (concept: number, first: number, size: number) => void,
) => {
  if (lexicon.concepts.length === 0) return;
  const words = wordsOf(views, viewToRead(views));
  const met: Met = { concept: 0, size: 0 };
  for (let first = 0; first < words.length; first += 1) {
    meetAt(lexicon, words, first, met);
    if (met.size > 0) emit(met.concept, first, met.size);
  }
};
