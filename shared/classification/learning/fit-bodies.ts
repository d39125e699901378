import { createCounter } from '../features/count-features.ts';
import { wordBlocks } from '../features/grams.ts';
import type { Lexicon } from '../features/lexicon.ts';
import type { FittedHeads, Settings } from './fit-heads.ts';
import { type LinearHeads, trainHeads } from './linear-svm.ts';
import type { Prepared } from './prepare.ts';
import { rowOf } from './sparse-rows.ts';

/** A body that fewer messages complain of is not learned: the rules know its name. */
const fewest = 25;

/** The kinds of bodies that enough messages complain of, in the order of their names. */
export const kindsIn = (messages: readonly Prepared[]): string[] => {
  const counts = new Map<string, number>();
  for (const { kind } of messages) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].flatMap(([kind, count]) => (count >= fewest ? [kind] : [])).sort();
};

/**
 * Learns from whole messages, each as it was written and stripped, which kind of body they complain of first. The vocabulary
 * is that of the other heads, its blocks of words only. The same data give the same numbers on any machine.
 */
export const fitBodies = (
  { vocabulary, inverse }: FittedHeads,
  lexicon: Lexicon,
  messages: readonly Prepared[],
  kinds: readonly string[],
  { cost, epochs, seed }: Pick<Settings, 'cost' | 'epochs' | 'seed'>,
): LinearHeads => {
  const count = createCounter(vocabulary, lexicon);
  const taught = messages.flatMap(({ kind, written, stripped }) =>
    [written, stripped].map(({ text }) => {
      const counted = count(text);
      const starts = counted.starts.subarray(0, wordBlocks + 1);
      return { kind, row: rowOf({ ...counted, starts }, inverse) };
    }),
  );
  return trainHeads({
    rows: taught.map(({ row }) => row),
    size: vocabulary.starts[wordBlocks] ?? 0,
    positives: kinds.map((kind) => Uint8Array.from(taught, (one) => Number(one.kind === kind))),
    cost,
    epochs,
    seed,
  });
};
