import type { Reason } from '../domain/classification.ts';
import type { Range } from './rules/phrase-matcher.ts';
import type { RuleReason } from './rules/rule-reasons.ts';
import { isFunctionWord } from './text/function-words.ts';
import type { Reading } from './text/read-text.ts';

/** What the learned model gives as phrases, as they stand in the text. */
export interface LearnedReason {
  readonly decided: Reason['decided'];
  readonly label: string;
  readonly phrases: readonly string[];
}

const maxReasons = 16;
const perLabel = 3;

const phraseOf = ({ text, tokens }: Reading, { start, end }: Range) => {
  const wordAt = (at: number) => text.slice(tokens[at]?.start ?? 0, tokens[at]?.end ?? 0);
  let from = start;
  let to = end;
  while (from < to && isFunctionWord(wordAt(from))) from += 1;
  while (to > from && isFunctionWord(wordAt(to - 1))) to -= 1;
  // One short form may be several syllables ("UBND"); it is then one word and says enough by itself.
  if (to - from < 2) return undefined;
  return text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0);
};

const spokenPhrases = (reading: Reading, reasons: readonly RuleReason[]) =>
  reasons.flatMap(({ decided, label, pieces }) =>
    pieces.flatMap((piece) => {
      const phrase = phraseOf(reading, piece);
      return phrase === undefined ? [] : [{ decided, label, phrase }];
    }),
  );

/** One phrase says the other again: "đòi 5 triệu" and "đòi 5 triệu mới". */
const repeats = (one: Reason, other: Reason) =>
  one.decided === other.decided &&
  one.label === other.label &&
  (one.phrase.toLowerCase().includes(other.phrase.toLowerCase()) ||
    other.phrase.toLowerCase().includes(one.phrase.toLowerCase()));

/**
 * The phrases that decided, as they stand in the text: first those of the rules, of a phrase with gaps only its own
 * words, because a gap may hold a name; then those the model weighed most. Two syllables or more, without function words
 * at the edges, at most three for a label.
 */
export const explain = (
  reading: Reading,
  rules: readonly RuleReason[],
  learned: readonly LearnedReason[],
): Reason[] => {
  const kept: Reason[] = [];
  const candidates: Reason[] = [
    ...spokenPhrases(reading, rules),
    ...learned.flatMap(({ decided, label, phrases }) =>
      phrases.map((phrase) => ({ decided, label, phrase })),
    ),
  ];
  for (const reason of candidates) {
    const alike = kept.filter((o) => o.decided === reason.decided && o.label === reason.label);
    const isNew = !alike.some((other) => repeats(other, reason));
    if (isNew && alike.length < perLabel && kept.length < maxReasons) kept.push(reason);
  }
  return kept;
};
