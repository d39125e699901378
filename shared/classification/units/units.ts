import type { ProvinceRoles } from '../../domain/unit.ts';
import type { Context } from '../rules/context.ts';
import type { Mention } from './unit-mentions.ts';

export interface FoundUnit {
  readonly code: string;
  readonly score: number;
  readonly mentions: readonly Mention[];
}

type Role = 'addressed' | 'asked' | 'home' | 'accused';

const roleOf = (context: Context, { start, strength }: Mention): Role => {
  if (context.isAddressed(start)) return 'addressed';
  if (context.cueBefore('request', start, 3)) return 'asked';
  const home = strength < 3 ? context.cueBefore('residence', start, 12) : undefined;
  const body = home ? context.cueBefore('body', start, 12) : undefined;
  return home && (body === undefined || body.end <= home.end) ? 'home' : 'accused';
};

const isWatcher = (roles: ProvinceRoles, code: string) =>
  [roles.inspectorate, roles.intake, roles.office].includes(code);

/** Bodies above all others are named in most letters as those who should act, or whose rules apply. */
const isWatcherAccused = (context: Context, { start }: Mention) =>
  context.cueBefore('legal-act', start, 4) === undefined &&
  (context.isActNear(start, true) || context.cueBefore('accusing', start, 1) !== undefined);

const ofRole = (context: Context, mentions: readonly Mention[], role: Role) =>
  mentions.filter((mention) => roleOf(context, mention) === role);

/** The unit a proposal is addressed to, since it accuses none: it is the one to answer. */
export const findAddressed = (
  context: Context,
  mentions: readonly Mention[],
  roles: ProvinceRoles,
): FoundUnit[] => {
  const addressed = ofRole(context, mentions, 'addressed');
  const ordinary = addressed.filter((mention) => !isWatcher(roles, mention.unit));
  return collect(ordinary, (mention) => mention.strength).slice(0, 1);
};

/** "A private clinic in ward X": the ward is only where it stands. */
const isMerePlace = (context: Context, mention: Mention) =>
  mention.strength <= 1 && context.has('private-body');

const weigh = (context: Context, mention: Mention) =>
  mention.strength +
  (context.isActNear(mention.start) ? 1.5 : 0) +
  (context.cueBefore('accusing', mention.start, 3) ? 1 : 0);

const collect = (
  mentions: readonly Mention[],
  score: (mention: Mention) => number,
): FoundUnit[] => {
  const byUnit = new Map<string, Mention[]>();
  for (const mention of mentions)
    byUnit.set(mention.unit, [...(byUnit.get(mention.unit) ?? []).slice(-9), mention]);
  return [...byUnit]
    .map(([code, list]) => {
      const scores = list.map(score).sort((a, b) => b - a);
      return {
        code,
        mentions: list,
        score: (scores[0] ?? 0) + 0.5 * (scores[1] ?? 0) + 0.2 * (scores[2] ?? 0),
      };
    })
    .sort((a, b) => b.score - a.score);
};

/** A name said in passing does not stand beside a body that is plainly accused. */
const withoutPassing = (units: readonly FoundUnit[]) => {
  const best = units[0]?.score ?? 0;
  return units.filter(({ score }) => best < 3 || score >= Math.max(2.6, best * 0.35)).slice(0, 5);
};

/**
 * The units complained about, worst first. Those only written to, asked for help, or lived in are left out, unless the
 * letter speaks of "the ward" or "your office" and accuses no other: then that one is meant.
 */
export const findAccused = (
  context: Context,
  mentions: readonly Mention[],
  roles: ProvinceRoles,
): FoundUnit[] => {
  const inRole = (role: Role) => ofRole(context, mentions, role);
  const isOrdinary = (mention: Mention) => !isWatcher(roles, mention.unit);
  const asked = inRole('asked').filter(isOrdinary);
  const accused = inRole('accused').filter(
    (mention) =>
      !isMerePlace(context, mention) && (isOrdinary(mention) || isWatcherAccused(context, mention)),
  );
  const answering = asked.filter((mention) => context.isActNear(mention.start, true));
  const sure = collect([...accused, ...answering], (mention) => weigh(context, mention));
  if ((sure[0]?.score ?? 0) >= 2) return withoutPassing(sure);
  if (asked.length > 0) return collect(asked, (mention) => mention.strength).slice(0, 1);
  if (sure.length > 0) return sure.slice(0, 1);
  if (!context.has('anaphora') && !context.has('local-body')) return [];
  const silent = [...inRole('home'), ...inRole('addressed')].filter(isOrdinary);
  return collect(silent, (mention) => mention.strength).slice(0, 1);
};
