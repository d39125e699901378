import type { ProvinceRoles } from '../../domain/unit.ts';
import type { Context } from '../rules/context.ts';
import { type Role, roleOf } from './mention-roles.ts';
import { findOffices } from './offices.ts';
import { findSpokenOf } from './spoken-of.ts';
import type { Mention } from './unit-mentions.ts';

export const isWatcher = (roles: ProvinceRoles, code: string) =>
  [roles.inspectorate, roles.intake, roles.office].includes(code);

/** Bodies above all others are named in most letters as those who should act, or whose rules apply. */
const isWatcherAccused = (context: Context, { start }: Mention) =>
  context.cueBefore('legal-act', start, 4) === undefined &&
  (context.isActNear(start, true) || context.cueBefore('accusing', start, 1) !== undefined);

/** "A private clinic in ward X": the ward is only where it stands. */
const isMerePlace = (context: Context, mention: Mention) =>
  mention.strength <= 1.2 && context.has('private-body');

/** The mentions by the part each plays, in their order. */
export const withRoles = (
  context: Context,
  mentions: readonly Mention[],
): Readonly<Record<Role, readonly Mention[]>> => {
  const byRole: Record<Role, Mention[]> = {
    addressed: [],
    asked: [],
    home: [],
    beside: [],
    accused: [],
  };
  for (const mention of mentions) byRole[roleOf(context, mention)].push(mention);
  return byRole;
};

const leastHome = 0.5;
const officerStrength = 1.6;

/** An accused officer stands for the unit, even where only the office names it. */
const findOfficers = (context: Context, mentions: readonly Mention[]): Mention[] =>
  findOffices(context, mentions).flatMap(({ role, unit, start, end }) =>
    role === 'accused' && unit !== undefined
      ? [{ unit, start, end, strength: officerStrength, kind: 'spoken' as const }]
      : [],
  );

/** What a letter's mentions come to, before they are weighed. */
export interface Parts {
  /** By role, without the bodies above all others unless they are plainly accused. */
  readonly byRole: Readonly<Record<Role, readonly Mention[]>>;
  readonly spoken: readonly Mention[];
  readonly officers: readonly Mention[];
  /** The one ordinary body that the letter is written to. */
  readonly addressee: string | undefined;
}

/** The one body that a letter is written to, unless it is a body above all others. */
const onlyAddressee = (byRole: Readonly<Record<Role, readonly Mention[]>>) => {
  const written = byRole.addressed.filter(({ kind }) => kind !== 'place');
  const units = new Set(written.map(({ unit }) => unit));
  return units.size === 1 ? written[0] : undefined;
};

const selves = new Set(['tôi', 'toi', 'em', 'cháu', 'minh2']);
const siteReach = 12;

/** "Tôi mua đất ở phường A": in a letter to one department this is where the matter lies, not who is complained about. */
const isMereSite = (context: Context, { kind, strength, start }: Mention) => {
  if (kind !== 'place' || strength > 1.2) return false;
  if (context.cueBefore('body', start, 3) || context.cueBefore('accusing', start, siteReach))
    return false;
  const { tokens } = context.reading;
  const near = tokens.slice(Math.max(0, start - siteReach), start);
  return near.some(({ key, sentence }) => selves.has(key) && sentence === tokens[start]?.sentence);
};

/** Sorts the mentions by the part they play; `watchers` are the bodies above all others. */
export const takeApart = (
  context: Context,
  mentions: readonly Mention[],
  watchers: ProvinceRoles,
): Parts => {
  const isOrdinary = ({ unit }: Mention) => !isWatcher(watchers, unit);
  const byRole = withRoles(context, mentions);
  const addressee = onlyAddressee(byRole);
  const isToOne = addressee !== undefined && isOrdinary(addressee);
  return {
    byRole: {
      accused: byRole.accused.filter(
        (mention) =>
          !isMerePlace(context, mention) &&
          !(isToOne && isMereSite(context, mention)) &&
          (isOrdinary(mention) || isWatcherAccused(context, mention)),
      ),
      addressed: byRole.addressed.filter(isOrdinary),
      home: byRole.home.filter((mention) => mention.strength >= leastHome && isOrdinary(mention)),
      asked: byRole.asked.filter(isOrdinary),
      beside: byRole.beside.filter(isOrdinary),
    },
    spoken: findSpokenOf(context, mentions).filter(isOrdinary),
    officers: findOfficers(context, mentions).filter(isOrdinary),
    addressee: isToOne ? addressee.unit : undefined,
  };
};
