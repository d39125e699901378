import type { ProvinceRoles } from '../../domain/unit.ts';
import type { Context } from '../rules/context.ts';
import { isCalledOn, roleOf } from './mention-roles.ts';
import { isWatcher } from './take-apart.ts';
import type { Mention } from './unit-mentions.ts';
import { collect, type FoundUnit } from './weigh-mentions.ts';

/** "Kiến nghị nhỏ gửi Ban …": of a body above all others something must be told. */
const isGrievance = ({ hasActs, has, cueBefore }: Context, { start }: Mention) =>
  hasActs || has('grievance') || cueBefore('place', start, 2) !== undefined;

/** Bodies above all others are meant if there is no one else: they are where it happened, or kept silent when written to. */
export const watcherMeant = (
  context: Context,
  mentions: readonly Mention[],
  watchers: ProvinceRoles,
): FoundUnit[] => {
  const meant = mentions.filter((mention) => {
    if (!isWatcher(watchers, mention.unit)) return false;
    const role = roleOf(context, mention);
    if (role === 'asked') return context.isAlleged('tiep_dan');
    if (role !== 'accused' || isCalledOn(context, mention)) return false;
    return isGrievance(context, mention);
  });
  return collect(meant, ({ strength }) => strength).slice(0, 1);
};
