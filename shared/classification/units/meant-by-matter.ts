import type { Context } from '../rules/context.ts';
import type { Mention } from './unit-mentions.ts';
import type { FoundUnit } from './weigh-mentions.ts';

/** Who asks names a matter and accuses no one; advertisers ask their readers. */
const question = /\?|xin hỏi|cho .{0,4}hỏi|muốn hỏi|hỏi về/iu;
const surest = 0.9;

/** Only a bare name was found, as of where someone lives. */
const isBarePlace = ({ mentions }: FoundUnit) =>
  mentions.every(({ kind, strength }) => kind === 'place' && strength < surest);

/**
 * The body whose matter a letter is about, where a misdeed is told and nothing but a bare place is named; else `found`.
 */
export const meantByMatter = (
  context: Context,
  matters: readonly Mention[],
  found: readonly FoundUnit[],
): FoundUnit[] => {
  const [first] = matters;
  const isTold = context.hasActs || context.has('grievance');
  if (!first || !isTold || !found.every(isBarePlace)) return [...found];
  if (question.test(context.reading.text)) return [...found];
  return [{ code: first.unit, score: 1, mentions: [first] }];
};
