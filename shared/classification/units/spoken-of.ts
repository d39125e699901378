import type { Context } from '../rules/context.ts';
import type { Cue } from '../rules/cues.ts';
import type { Range } from '../rules/phrase-matcher.ts';
import type { Reading } from '../text/read-text.ts';
import type { Mention } from './unit-mentions.ts';

const typeKeys = new Set(['xa3', 'phương2', 'xa', 'phuong']);
/** "Hợp tác xã", "thị xã", "các phường": not the one commune of the letter. */
const notBefore = new Set('tac thi cac nhieu may nhung moi hai ba lien dia'.split(' '));
const notAfter = new Set(['hoi', 'khac', 'ban', 'an']);
const higher = new Set(['tinh', 'huyen', 'thanh', 'quan', 'thi']);

/** "Cán bộ xã", "ra phường": a type word that no name follows. */
const isLocalWord = (reading: Reading, at: number) => {
  const { tokens, isStripped } = reading;
  const token = tokens[at];
  if (!token || !typeKeys.has(token.key)) return false;
  if (token.key === token.bare && isStripped[token.stretch] !== true) return false;
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  const isNamed = after?.isCapital && !after.isAfterMark && !token.isCapital;
  return !isNamed && !notBefore.has(before?.bare ?? '') && !notAfter.has(after?.bare ?? '');
};

/** "UBND bảo …", "ủy ban": the committee of the place, unless it is said to be a higher one. */
const isCommittee = ({ tokens }: Reading, at: number) => {
  if (tokens[at]?.bare !== 'uy' || tokens[at + 1]?.bare !== 'ban') return false;
  const isFull = tokens[at + 2]?.bare === 'nhan' && tokens[at + 3]?.bare === 'dan';
  return !higher.has(tokens[at + (isFull ? 4 : 2)]?.bare ?? '');
};

const isDepartmentWord = ({ tokens }: Reading, at: number) => {
  const token = tokens[at];
  if (token?.key === 'chuyên' && tokens[at + 1]?.key === 'viên') return true;
  return token?.key === 'sơ3' && !tokens[at + 1]?.isCapital;
};

const nearest = (mentions: readonly Mention[], at: number) =>
  mentions.findLast((mention) => mention.start < at) ?? mentions[0];

/**
 * Mentions without a name: "cán bộ xã", "UBND", "Sở yêu cầu". They mean the commune or the department last named, be it
 * only as the sender's home or the addressee, else the first one named after.
 */
export const findSpokenOf = (context: Context, mentions: readonly Mention[]): Mention[] => {
  const { reading } = context;
  const places = mentions.filter(({ kind, strength }) => kind === 'place' && strength >= 0.5);
  const bodies = mentions.filter(({ kind }) => kind === 'body');
  if (places.length + bodies.length === 0) return [];
  const isTaken = ({ start }: Range) =>
    mentions.some((mention) => mention.start <= start && start < mention.end);
  const spoken = (cue: Cue, among: readonly Mention[], isMeant: typeof isLocalWord) =>
    context
      .all(cue)
      .filter((hit) => !isTaken(hit) && isMeant(reading, hit.start))
      .flatMap(({ start, end }): Mention[] => {
        const meant = nearest(among, start);
        const strength = cue === 'type-word' && context.cueBefore('body', start, 2) ? 2.2 : 1.2;
        return meant ? [{ unit: meant.unit, start, end, strength, kind: 'spoken' }] : [];
      });
  return [
    ...spoken('type-word', places, isLocalWord),
    ...spoken('committee', places, isCommittee),
    ...spoken('department', bodies, isDepartmentWord),
  ];
};
