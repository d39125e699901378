import type { Context } from '../rules/context.ts';
import type { Role } from './mention-roles.ts';
import type { Mention } from './unit-mentions.ts';
import { type FoundUnit, isInPassing, isMereWord } from './weigh-mentions.ts';

/** By role, what an unaccused mention is worth as the one silently meant; `spoken` is added if the letter speaks of it. */
const silentWorth: Readonly<Record<Role, { readonly worth: number; readonly spoken: number }>> = {
  accused: { worth: 1.5, spoken: 2 },
  addressed: { worth: 1.3, spoken: 2 },
  home: { worth: 1, spoken: 2 },
  asked: { worth: 0.8, spoken: 1 },
  beside: { worth: 0.4, spoken: 1 },
};

type ByRole = Readonly<Record<Role, readonly Mention[]>>;

const roles = ['accused', 'addressed', 'home', 'asked', 'beside'] as const;

/** The police are asked to look into all kinds of matters that are not theirs; "công an", "PCCC" alone are less than a name. */
const worthOf = (context: Context, role: Role, mention: Mention, isWritten: boolean) => {
  if (role === 'asked' && mention.unit === 'congan') return 0.2;
  if (role !== 'accused') return silentWorth[role].worth;
  if (isMereWord(mention)) return 0.6;
  return isWritten && isInPassing(context, mention) ? 1.2 : silentWorth.accused.worth;
};

/** Who is left if none is accused by name: the place or office that the letter speaks of, asks or is written to. */
export const silentlyMeant = (
  context: Context,
  byRole: ByRole,
  spoken: readonly Mention[],
): FoundUnit[] => {
  const typed = byRole.home.filter(({ strength }) => strength >= 1);
  const isGrievance =
    context.hasActs ||
    context.has('anaphora') ||
    context.has('local-body') ||
    (context.has('body') && byRole.home.length > 0) ||
    (context.has('grievance') &&
      byRole.addressed.length + byRole.accused.length + typed.length > 0);
  if (!isGrievance && spoken.length + byRole.asked.length === 0) return [];
  const isSpoken = new Set(spoken.map(({ unit }) => unit));
  const isCrowd = new Set(byRole.addressed.map(({ unit }) => unit)).size > 1;
  const worths = roles.flatMap((role) =>
    byRole[role].map((mention) => {
      const worth = worthOf(context, role, mention, byRole.addressed.length > 0);
      const { spoken: bonus } = silentWorth[role];
      const crowd = role === 'addressed' && isCrowd ? 0.5 : 0;
      const extra = isSpoken.has(mention.unit) ? bonus : 0;
      return { mention, worth: worth + extra - crowd + 0.2 * Math.min(2, mention.strength) };
    }),
  );
  const best = worths.reduce((a, b) => Math.max(a, b.worth), 0);
  return worths
    .filter(({ worth }) => worth === best)
    .slice(0, 1)
    .map(({ mention, worth }) => ({ code: mention.unit, score: worth, mentions: [mention] }));
};
