/** More spellings than Vietnamese has syllables; odd strings beyond it stay unnumbered, so that memory is bounded. */
const mostFromTexts = 16_384;

const numbers = new Map<string, number>();

const add = (spelling: string) => {
  const number = numbers.size + 1;
  numbers.set(spelling, number);
  return number;
};

/** The number of a spelling that a phrase holds, from 1: comparing numbers is much cheaper than comparing text. */
export const numberInPhrase = (spelling: string) => numbers.get(spelling) ?? add(spelling);

/**
 * The number of a spelling met in a text, or 0 once very many odd ones have been met: no phrase then holds it, provided
 * that the phrases are compiled before texts are read.
 */
export const numberInText = (spelling: string) =>
  numbers.get(spelling) ?? (numbers.size < mostFromTexts ? add(spelling) : 0);
