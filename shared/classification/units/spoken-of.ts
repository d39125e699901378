import type { Context } from '../rules/context.ts';
import type { Cue } from '../rules/cues.ts';
import { isWithin } from '../rules/phrase-matcher.ts';
import type { Reading } from '../text/read-text.ts';
import type { Mention } from './unit-mentions.ts';

const typeKeys = new Set(['xa3', 'phương2', 'xa', 'phuong']);
/** "Hợp tác xã", "thị xã", "các phường": not the one commune of the letter. */
const notBefore = new Set('tac thi cac nhieu may nhung moi hai ba lien dia'.split(' '));
const notAfter = new Set(['hoi', 'khac', 'ban', 'an', 'vien']);
/** "Ra xã hỏi", which is not "xã hội". */
const asks = 'hoi3';
const higher = new Set(['tinh', 'huyen', 'thanh', 'quan', 'thi']);

/** "Cán bộ xã", "ra phường": a type word that no name follows. */
const isLocalWord = (reading: Reading, at: number) => {
  const { tokens, isStripped } = reading;
  const token = tokens[at];
  if (!token || !typeKeys.has(token.key)) return false;
  if (token.key === token.bare && isStripped[token.stretch] !== true) return false;
  if (token.word.lower.length === 1) return false; // "Ông Mẫu X.": an initial.
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  const isNamed = after?.isCapital && !after.isAfterMark && !token.isCapital;
  const isLonger = notAfter.has(after?.bare ?? '') && after?.key !== asks;
  return !isNamed && !notBefore.has(before?.bare ?? '') && !isLonger;
};

/** "UBND bảo …", "ủy ban": the committee of the place, unless it is said to be a higher one. */
const isCommittee = ({ tokens }: Reading, at: number) => {
  if (tokens[at]?.bare !== 'uy' || tokens[at + 1]?.bare !== 'ban') return false;
  const isFull = tokens[at + 2]?.bare === 'nhan' && tokens[at + 3]?.bare === 'dan';
  return !higher.has(tokens[at + (isFull ? 4 : 2)]?.bare ?? '');
};

const notBeforeDepartment = new Set(['tru', 'co', 'cs']);

const isExpert = ({ tokens }: Reading, at: number) =>
  tokens[at]?.key === 'chuyên' && tokens[at + 1]?.key === 'viên';

const isDepartmentWord = ({ tokens, isStripped }: Reading, at: number) => {
  const token = tokens[at];
  const isPlain = token?.key === 'so' && token.isCapital && isStripped[token.stretch] === true;
  if (isPlain && tokens[at - 1]?.sentence !== token.sentence) return false; // "So dien thoai": a number.
  const after = tokens[at + 1];
  const isNamed = after?.isCapital && !after.isAfterMark;
  if ((token?.key !== 'sơ3' && !isPlain) || isNamed) return false;
  return !notBeforeDepartment.has(tokens[at - 1]?.bare ?? '');
};

/** "Sở Nội vụ", "STC": only these are called "the department". */
const isDepartment = ({ tokens }: Reading, { start }: Mention) => {
  const bare = tokens[start]?.bare ?? '';
  return bare === 'so' || (bare.startsWith('s') && bare.length <= 6);
};

/** How surely a place is a commune: with its type or a body, said as a place, or a bare name that may be a hamlet's. */
const tiers = [2, 1, 0.5];

const nearest = (mentions: readonly Mention[], at: number) => {
  for (const least of tiers) {
    const sure = mentions.filter(({ strength }) => strength >= least);
    const found = sure.findLast((mention) => mention.start < at);
    if (found) return found;
  }
  return mentions[0];
};

/** "Ban", "Chi cục", "Hải quan" for a body named before that begins so. */
const findShortened = (context: Context, bodies: readonly Mention[]) => {
  const { tokens } = context.reading;
  const bareAt = (at: number) => tokens[at]?.bare;
  return context.all('department').flatMap(({ start, end }): Mention[] => {
    if (!tokens[start]?.isCapital || bareAt(start) === 'so' || tokens[end]?.isCapital) return [];
    const meant = bodies.findLast(
      (body) => body.start < start && bareAt(body.start) === bareAt(start),
    );
    return meant && !isWithin(bodies, start)
      ? [{ unit: meant.unit, start, end, strength: 1.2, kind: 'spoken' }]
      : [];
  });
};

/**
 * Mentions without a name: "cán bộ xã", "UBND", "Sở yêu cầu". They mean the commune or the department last named, be it
 * only as the sender's home or the addressee, else the first one named after.
 */
export const findSpokenOf = (context: Context, mentions: readonly Mention[]): Mention[] => {
  const { reading } = context;
  const places = mentions.filter(({ kind, strength }) => kind === 'place' && strength >= 0.4);
  const named = mentions.filter(({ kind }) => kind === 'body');
  const departments = named.filter((mention) => isDepartment(reading, mention));
  if (places.length + named.length === 0) return [];
  const spoken = (cue: Cue, among: readonly Mention[], isMeant: typeof isLocalWord) =>
    context
      .all(cue)
      .filter((hit) => !isWithin(mentions, hit.start) && isMeant(reading, hit.start))
      .flatMap(({ start, end }): Mention[] => {
        const meant = nearest(among, start);
        const strength = cue === 'type-word' && context.cueBefore('body', start, 2) ? 2.2 : 1.2;
        return meant ? [{ unit: meant.unit, start, end, strength, kind: 'spoken' }] : [];
      });
  return [
    ...spoken('type-word', places, isLocalWord),
    ...spoken('committee', places, isCommittee),
    ...spoken('department', departments, isDepartmentWord),
    ...spoken('department', departments.length > 0 ? departments : named, isExpert),
    ...findShortened(
      context,
      mentions.filter(({ kind }) => kind !== 'place'),
    ),
  ];
};
