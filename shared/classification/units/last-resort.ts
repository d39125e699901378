import type { ProvinceRoles } from '../../domain/unit.ts';
import type { Context } from '../rules/context.ts';
import type { Role } from './mention-roles.ts';
import { isWatcher, withRoles } from './take-apart.ts';
import { isMatter, type Mention } from './unit-mentions.ts';
import { collect, type FoundUnit, guessScore, isMereWord } from './weigh-mentions.ts';

/** Whom a letter that alleges something means if nothing tells: whom it accuses, praises, is written to, or asks. */
const inOrder: readonly Role[] = ['accused', 'beside', 'addressed', 'asked'];

/**
 * The body meant by a letter in which the model hears misconduct and the phrases find nobody who is accused of it. Never a
 * body above all others: most letters are written to one, and a guess would shut the watcher out of the case.
 */
export const lastResort = (
  context: Context,
  mentions: readonly Mention[],
  watchers: ProvinceRoles,
): FoundUnit[] => {
  if (context.has('private-body')) return [];
  const bodies = mentions.filter(
    (mention) =>
      mention.kind !== 'place' &&
      !isMatter(mention) &&
      !isMereWord(mention) &&
      !isWatcher(watchers, mention.unit),
  );
  const byRole = withRoles(context, bodies);
  const found = inOrder.map((role) => byRole[role]).find((some) => some.length > 0);
  const [first] = collect(found ?? [], ({ strength }) => strength);
  return first ? [{ ...first, score: guessScore }] : [];
};
