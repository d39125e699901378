import type { Reason } from '../domain/classification.ts';
import type { Range } from './rules/phrase-matcher.ts';
import type { Reading } from './text/read-text.ts';

export interface Evidence {
  readonly decided: Reason['decided'];
  readonly label: string;
  readonly pieces: readonly Range[];
}

const functionWords = new Set(
  'của và là thì mà có được cho với các những này đó để ở tại do đã đang sẽ rất vào ra lên xuống cũng vẫn lại còn tôi'.split(
    ' ',
  ),
);
const maxReasons = 16;
const perLabel = 3;

const phraseOf = ({ text, tokens }: Reading, { start, end }: Range) => {
  const wordAt = (at: number) =>
    text.slice(tokens[at]?.start ?? 0, tokens[at]?.end ?? 0).toLowerCase();
  let from = start;
  let to = end;
  while (from < to && functionWords.has(wordAt(from))) from += 1;
  while (to > from && functionWords.has(wordAt(to - 1))) to -= 1;
  // One short form may be several syllables ("UBND"); it is then one word and says enough by itself.
  if (to - from < 2) return undefined;
  return text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0);
};

/**
 * The phrases that decided, as they stand in the text; of a phrase with gaps only its own words, because a gap may hold
 * a name. Two syllables or more, without function words at the edges.
 */
export const explain = (reading: Reading, evidence: readonly Evidence[]): Reason[] => {
  const reasons = new Map<string, Reason>();
  const counts = new Map<string, number>();
  for (const { decided, label, pieces } of evidence) {
    for (const piece of pieces) {
      const phrase = phraseOf(reading, piece);
      const key = `${decided} ${label}`;
      const count = counts.get(key) ?? 0;
      const id = `${key} ${phrase?.toLowerCase()}`;
      if (!phrase || count >= perLabel || reasons.has(id)) continue;
      reasons.set(id, { decided, label, phrase });
      counts.set(key, count + 1);
    }
    if (reasons.size >= maxReasons) break;
  }
  return [...reasons.values()];
};
