import type { Context } from '../rules/context.ts';
import type { Mention } from './unit-mentions.ts';
import type { FoundUnit } from './weigh-mentions.ts';

const telling = new Set('bao noi chi keu dap huong day do dun hen tra thong'.split(' '));
const onward = new Set('len sang ve qua hoi cho ra xuong den thuoc cua tim gap'.split(' '));
const mereSite = 1;
const longestTelling = 12;
const onwardReach = 3;

/** "Xã bảo lên Sở": between the two it is said that one has to go on to the other. */
const sendsOn = ({ reading: { tokens } }: Context, from: Mention, to: Mention) => {
  if (from.unit === to.unit || to.start - from.end > longestTelling) return false;
  if (tokens[from.start]?.sentence !== tokens[to.start]?.sentence) return false;
  const between = tokens.slice(from.end, to.start).map(({ bare }) => bare);
  return (
    between.some((bare) => telling.has(bare)) &&
    between.slice(-onwardReach).some((bare) => onward.has(bare))
  );
};

/** Whether at least two units send people on. */
const isRound = (context: Context, mentions: readonly Mention[]) => {
  let first: string | undefined;
  for (let at = 1; at < mentions.length; at += 1) {
    const [from, to] = [mentions[at - 1], mentions[at]];
    if (!from || !to || !sendsOn(context, from, to)) continue;
    if (first !== undefined && first !== from.unit) return true;
    first = from.unit;
  }
  return false;
};

/**
 * "Xã bảo lên Sở, Sở bảo về xã": where people are sent from one to the other, the one they went to first leads, be it
 * less plainly accused. `mentions` are in order.
 */
export const inOrderOfSending = (
  context: Context,
  mentions: readonly Mention[],
  found: readonly FoundUnit[],
): FoundUnit[] => {
  if (found.length < 2 || !(context.isAlleged('dun_day') || isRound(context, mentions)))
    return [...found];
  const gone = mentions.filter(({ kind, strength }) => kind !== 'place' || strength > mereSite);
  const firstAt = ({ code }: FoundUnit) =>
    gone.find(({ unit }) => unit === code)?.start ?? context.reading.tokens.length;
  return [...found].sort((a, b) => firstAt(a) - firstAt(b));
};
