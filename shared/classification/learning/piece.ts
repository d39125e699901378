import { lessonOf } from './linear-svm.ts';

/** A clause or two written to be recognised alone, and what it tells or only sounds like. */
export interface Piece {
  readonly id: string;
  readonly writer: string;
  readonly text: string;
  /** The acts it alleges, none for a near miss; absent where nobody asked. So with the two others. */
  readonly acts?: readonly string[];
  readonly head?: boolean;
  readonly urgent?: boolean;
}

/** What a piece teaches a head: 1, 0 or `untaught`. */
export const lessonOfPiece = ({ acts, head, urgent }: Piece, name: string) => {
  if (name === 'head') return lessonOf(head);
  if (name === 'urgent') return lessonOf(urgent);
  return lessonOf(acts?.some((code) => name === `act:${code}`));
};
