import type { Context } from '../rules/context.ts';
import { isCalledOn, roleOf } from './mention-roles.ts';
import { isMatter, type Mention } from './unit-mentions.ts';
import { type FoundUnit, guessScore, isMereWord } from './weigh-mentions.ts';

const said = new Set(['accused', 'home']);

/**
 * The one unit that a letter names at all, where nothing says that it is complained about: if the letter reports something,
 * it is that one. Not the mere word "công an", which is named for much else, and not the place of a private body.
 */
export const onlyNamed = (context: Context, mentions: readonly Mention[]): FoundUnit[] => {
  if (context.has('private-body')) return [];
  const named = mentions.filter(
    (mention) =>
      !isMatter(mention) &&
      !isMereWord(mention) &&
      !(mention.kind !== 'place' && isCalledOn(context, mention)) &&
      said.has(roleOf(context, mention)),
  );
  const [first] = named;
  if (!first || named.some(({ unit }) => unit !== first.unit)) return [];
  return [{ code: first.unit, score: guessScore, mentions: named.slice(0, 9) }];
};
