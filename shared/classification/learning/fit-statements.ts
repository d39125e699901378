import { createCounter } from '../features/count-features.ts';
import { createStatementCounter, startOf } from '../features/count-statement.ts';
import { wordBlocks } from '../features/grams.ts';
import type { Lexicon } from '../features/lexicon.ts';
import { statementsOf } from '../features/statements.ts';
import { statementHeads } from '../model/heads.ts';
import { stripDiacritics } from '../text/strip-diacritics.ts';
import type { FittedHeads, Settings } from './fit-heads.ts';
import { type LinearHeads, trainHeads } from './linear-svm.ts';
import { lessonOfPiece, type Piece } from './piece.ts';
import type { Prepared } from './prepare.ts';
import { rowOf, type SparseRow } from './sparse-rows.ts';
import { lessonsOf, spansIn } from './statement-lessons.ts';

/** What statements are learned from. */
export interface StatementData {
  readonly messages: readonly Prepared[];
  readonly pieces: readonly Piece[];
}

interface Lesson {
  readonly row: SparseRow;
  /** By head: 1, 0 or `untaught`. */
  readonly lessons: readonly number[];
}

/** Turns texts into the rows of their statements, over the vocabulary that was chosen for the whole. */
const createStatementReader = ({ vocabulary, inverse }: FittedHeads, lexicon: Lexicon) => {
  const count = createCounter(vocabulary, lexicon);
  const countStatement = createStatementCounter(vocabulary.keys.length);
  const ofMessage = ({ labelled, written, stripped }: Prepared): Lesson[] =>
    [written, stripped].flatMap(({ text }) => {
      const { views, mentions } = count(text);
      const spans = spansIn(labelled, views.text);
      const cursor = startOf(mentions);
      let first = 0;
      return statementsOf(views).map((end) => {
        const row = rowOf(countStatement(mentions, cursor, first, end), inverse);
        const [from, to] = [views.wordStarts[first] ?? 0, views.wordEnds[end - 1] ?? 0];
        first = end;
        return { row, lessons: lessonsOf(labelled, spans, { start: from, end: to }) };
      });
    });
  const ofPiece = (piece: Piece): Lesson[] =>
    [piece.text, stripDiacritics(piece.text)].map((version) => {
      const { views, mentions } = count(version);
      const row = rowOf(countStatement(mentions, startOf(mentions), 0, views.words), inverse);
      return { row, lessons: statementHeads.map((head) => lessonOfPiece(piece, head)) };
    });
  return { ofMessage, ofPiece };
};

/**
 * Learns from single statements what they tell, each as it was written and stripped. The vocabulary is that of the
 * heads over whole texts, its blocks of words only. The same data give the same numbers on any machine.
 */
export const fitStatements = (
  fitted: FittedHeads,
  lexicon: Lexicon,
  { messages, pieces }: StatementData,
  { cost, epochs, seed }: Pick<Settings, 'cost' | 'epochs' | 'seed'>,
): LinearHeads => {
  const read = createStatementReader(fitted, lexicon);
  const taught = [...messages.flatMap(read.ofMessage), ...pieces.flatMap(read.ofPiece)];
  const positives = statementHeads.map((_, head) =>
    Uint8Array.from(taught, ({ lessons }) => lessons[head] ?? 0),
  );
  return trainHeads({
    rows: taught.map(({ row }) => row),
    size: fitted.vocabulary.starts[wordBlocks] ?? 0,
    positives,
    cost,
    epochs,
    seed,
  });
};
