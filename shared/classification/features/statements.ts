import type { Views } from './views.ts';

/** Shorter sentences are read together with the next: "Không được. Về đi." says nothing alone. */
const fewestWords = 6;

const sentenceMark = /[.!?;…]\s/;

/** Whether a sentence or a line ends before a word. */
const isBreakBefore = ({ text, wordStarts, wordEnds }: Views, word: number) => {
  const [end, start] = [wordEnds[word - 1] as number, wordStarts[word] as number];
  if (start === end + 1 && text.charCodeAt(end) === 0x20 && !isMark(text.charCodeAt(end - 1)))
    return false;
  const from = isMark(text.charCodeAt(end - 1)) ? end - 1 : end;
  const between = text.slice(from, start);
  return between.includes('\n') || sentenceMark.test(between);
};

/** "?" and "!" are words of their own. */
const isMark = (code: number) => code === 0x3f || code === 0x21;

/**
 * Where the statements of a text end, as word numbers, exclusive: sentences and lines of six words or more. One act is
 * alleged in one or two of them, whatever else a letter tells.
 */
export const statementsOf = (views: Views): number[] => {
  const ends: number[] = [];
  let first = 0;
  for (let word = 1; word < views.words; word += 1) {
    if (word - first < fewestWords || !isBreakBefore(views, word)) continue;
    ends.push(word);
    first = word;
  }
  if (views.words > first) ends.push(views.words);
  return ends;
};
