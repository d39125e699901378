import type { ProvinceRoles } from '../../domain/unit.ts';
import type { Context } from '../rules/context.ts';
import { type Role, roleOf } from './mention-roles.ts';
import { findOffices } from './offices.ts';
import { silentlyMeant } from './silently-meant.ts';
import { findSpokenOf } from './spoken-of.ts';
import type { Mention } from './unit-mentions.ts';
import { collect, type FoundUnit, weigh } from './weigh-mentions.ts';

const isWatcher = (roles: ProvinceRoles, code: string) =>
  [roles.inspectorate, roles.intake, roles.office].includes(code);

/** Bodies above all others are named in most letters as those who should act, or whose rules apply. */
const isWatcherAccused = (context: Context, { start }: Mention) =>
  context.cueBefore('legal-act', start, 4) === undefined &&
  (context.isActNear(start, true) || context.cueBefore('accusing', start, 1) !== undefined);

/** The unit a proposal is addressed to, since it accuses none: it is the one to answer. */
export const findAddressed = (
  context: Context,
  mentions: readonly Mention[],
  roles: ProvinceRoles,
): FoundUnit[] => {
  const addressed = mentions.filter(
    (mention) => !isWatcher(roles, mention.unit) && roleOf(context, mention) === 'addressed',
  );
  return collect(addressed, (mention) => mention.strength).slice(0, 1);
};

/** "A private clinic in ward X": the ward is only where it stands. */
const isMerePlace = (context: Context, mention: Mention) =>
  mention.strength <= 1.2 && context.has('private-body');

/** A name said in passing does not stand beside a body that is plainly accused. */
const withoutPassing = (units: readonly FoundUnit[]) => {
  const best = units[0]?.score ?? 0;
  return units.filter(({ score }) => best < 3 || score >= Math.max(2.6, best * 0.5)).slice(0, 5);
};

const withRoles = (context: Context, mentions: readonly Mention[]) => {
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

const officerStrength = 1.6;

/** An accused officer stands for the unit, even where only the office names it. */
const findOfficers = (context: Context, mentions: readonly Mention[]): Mention[] =>
  findOffices(context, mentions).flatMap(({ role, unit, start, end }) =>
    role === 'accused' && unit !== undefined
      ? [{ unit, start, end, strength: officerStrength, kind: 'spoken' as const }]
      : [],
  );

const enough = 2;
const leastWorth = 0.5;

interface Parts {
  /** By role, without the bodies above all others unless they are plainly accused. */
  readonly byRole: Readonly<Record<Role, readonly Mention[]>>;
  readonly spoken: readonly Mention[];
  readonly officers: readonly Mention[];
}

const takeApart = (
  context: Context,
  mentions: readonly Mention[],
  watchers: ProvinceRoles,
): Parts => {
  const isOrdinary = ({ unit }: Mention) => !isWatcher(watchers, unit);
  const byRole = withRoles(context, mentions);
  return {
    byRole: {
      accused: byRole.accused.filter(
        (mention) =>
          !isMerePlace(context, mention) &&
          (isOrdinary(mention) || isWatcherAccused(context, mention)),
      ),
      addressed: byRole.addressed.filter(isOrdinary),
      home: byRole.home.filter(isOrdinary),
      asked: byRole.asked.filter(isOrdinary),
      beside: byRole.beside.filter(isOrdinary),
    },
    spoken: findSpokenOf(context, mentions).filter(isOrdinary),
    officers: findOfficers(context, mentions).filter(isOrdinary),
  };
};

/** "Đề nghị xã A, nơi không trả hồ sơ, giải quyết": who is asked may be the one complained about, if no other follows. */
const isAnswering = (context: Context, { start }: Mention, accused: readonly Mention[]) => {
  const { tokens } = context.reading;
  const isLater = (other: Mention) =>
    other.start > start && tokens[other.start]?.sentence === tokens[start]?.sentence;
  return context.isActNear(start, true) && !accused.some(isLater);
};

/**
 * The units complained about, worst first. Those only written to, asked for help, lived in or named beside the matter are
 * left out, unless the letter speaks of "the ward" or "your office" and accuses no other: then that one is meant.
 */
export const findAccused = (
  context: Context,
  mentions: readonly Mention[],
  watchers: ProvinceRoles,
): FoundUnit[] => {
  const { byRole, spoken, officers } = takeApart(context, mentions, watchers);
  const blamed = [
    ...byRole.accused,
    ...byRole.asked.filter((mention) => isAnswering(context, mention, byRole.accused)),
    ...spoken.filter((mention) => roleOf(context, mention) === 'accused'),
    ...officers,
  ];
  const sure = collect(blamed, (mention) => weigh(context, mention));
  if ((sure[0]?.score ?? 0) >= enough) return withoutPassing(sure);
  if (context.has('private-body')) return sure.slice(0, 1);
  const silent = silentlyMeant(context, byRole, spoken);
  return silent.length > 0 ? silent : sure.slice(0, 1).filter(({ score }) => score >= leastWorth);
};
