import type { ProvinceRoles } from '../../domain/unit.ts';
import type { Context } from '../rules/context.ts';
import { meantByMatter } from './meant-by-matter.ts';
import { roleOf } from './mention-roles.ts';
import { onlyNamed } from './only-named.ts';
import { inOrderOfSending } from './passed-on.ts';
import { silentlyMeant } from './silently-meant.ts';
import { isWatcher, type Parts, takeApart } from './take-apart.ts';
import { isMatter, type Mention } from './unit-mentions.ts';
import { watcherMeant } from './watcher-meant.ts';
import { collect, type FoundUnit, weigh } from './weigh-mentions.ts';

/** The units that a letter is addressed to, those above all others aside; of a proposal, which accuses none, the first answers. */
export const findAddressed = (
  context: Context,
  mentions: readonly Mention[],
  roles: ProvinceRoles,
): FoundUnit[] => {
  const addressed = mentions.filter(
    (mention) =>
      !isWatcher(roles, mention.unit) &&
      !isMatter(mention) &&
      roleOf(context, mention) === 'addressed',
  );
  return collect(addressed, (mention) => mention.strength);
};

/** The named units, whatever part they play; the one named most plainly first. */
export const inOrderOfPlainness = (context: Context, mentions: readonly Mention[]): FoundUnit[] =>
  collect(mentions, (mention) => weigh(context, mention));

/** A name said in passing does not stand beside a body that is plainly accused. */
const withoutPassing = (units: readonly FoundUnit[]) => {
  const best = units[0]?.score ?? 0;
  return units.filter(({ score }) => best < 3 || score >= Math.max(2.6, best * 0.5)).slice(0, 5);
};

const enough = 2;
const leastWorth = 0.5;
/** Who writes to one department and complains of it and of a commune is mostly at odds with the department. */
const toOne = 0.5;

/** "Đề nghị xã A, nơi không trả hồ sơ, giải quyết": who is asked may be the one complained about, if no other follows. */
const isAnswering = (context: Context, { start }: Mention, accused: readonly Mention[]) => {
  const { tokens } = context.reading;
  const isLater = (other: Mention) =>
    other.start > start && tokens[other.start]?.sentence === tokens[start]?.sentence;
  return context.isActNear(start, true) && !accused.some(isLater);
};

const inOrder = ({ accused, asked }: Parts['byRole'], spoken: readonly Mention[]) =>
  [...accused, ...asked, ...spoken].sort((a, b) => a.start - b.start);

/** Among the named bodies and places alone. */
const findNamed = (
  context: Context,
  { byRole, spoken, officers, addressee }: Parts,
): FoundUnit[] => {
  const blamed = [
    ...byRole.accused,
    ...byRole.asked.filter((mention) => isAnswering(context, mention, byRole.accused)),
    ...spoken.filter((mention) => roleOf(context, mention) === 'accused'),
    ...officers,
  ];
  const sure = collect(
    blamed,
    (mention) => weigh(context, mention) + (mention.unit === addressee ? toOne : 0),
  );
  if ((sure[0]?.score ?? 0) >= enough)
    return inOrderOfSending(context, inOrder(byRole, spoken), withoutPassing(sure));
  if (context.has('private-body')) return sure.slice(0, 1);
  const silent = silentlyMeant(context, byRole, spoken);
  return silent.length > 0 ? silent : sure.slice(0, 1).filter(({ score }) => score >= leastWorth);
};

/**
 * The units complained about, worst first. Those only written to, asked for help, lived in or named beside the matter are
 * left out, unless the letter speaks of "the ward" or "your office" and accuses no other: then that one is meant. Last of
 * all it is the only one named, with `guessScore`.
 */
export const findAccused = (
  context: Context,
  mentions: readonly Mention[],
  watchers: ProvinceRoles,
): FoundUnit[] => {
  const matters = mentions.filter(isMatter);
  const bodies = matters.length > 0 ? mentions.filter((mention) => !isMatter(mention)) : mentions;
  const parts = takeApart(context, bodies, watchers);
  const named = findNamed(context, parts);
  const found = named.length > 0 ? named : watcherMeant(context, mentions, watchers);
  const isNoMatter = matters.length === 0 || parts.spoken.length > 0;
  const meant = isNoMatter ? found : meantByMatter(context, matters, found);
  return meant.length > 0 ? meant : onlyNamed(context, bodies);
};
