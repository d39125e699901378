import type { Actor, Case } from './case.ts';
import type { Directory } from './unit.ts';

/** The bodies that watch over the others, in the order in which a case falls to them. */
export const watchersIn = ({ roles }: Directory) => [
  roles.intake,
  roles.inspectorate,
  roles.office,
];

/**
 * Would these shut-out units newly keep a case from a watching body, by the word of someone who belongs to none? A unit
 * that is watched could otherwise hide a case from its watchers by accusing them in it.
 */
export const hidesFromWatcher = (
  directory: Directory,
  { state, actor }: { readonly state: Pick<Case, 'shutOut'>; readonly actor: Actor },
  shutOut: readonly string[],
) => {
  const watchers = watchersIn(directory);
  if (actor.kind === 'staff' && watchers.includes(actor.unit)) return false;
  return watchers.some((code) => shutOut.includes(code) && !state.shutOut.includes(code));
};
