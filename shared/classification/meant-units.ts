import type { Directory, ProvinceRoles } from '../domain/unit.ts';
import type { BodyShares } from './model/body-shares.ts';
import type { Letter } from './rules/read-letter.ts';
import { createKindOf, localKind, nobody } from './units/kinds.ts';
import { isWatcher } from './units/take-apart.ts';

/** What is known of the directory's bodies beside their names. */
export interface Bodies {
  readonly kindOf: (code: string | undefined) => string;
  /** Whether a kind that the model knows is a body of this directory. */
  readonly has: (code: string) => boolean;
  readonly roles: ProvinceRoles;
}

export const createBodies = (directory: Directory): Bodies => {
  const codes = new Set(directory.units.map(({ code }) => code));
  return {
    kindOf: createKindOf(directory),
    has: (code) => codes.has(code),
    roles: directory.roles,
  };
};

/** From this share on, the body whose matter is told comes before the one that was found, if that has less than the other. */
const [surely, hardly] = [0.6, 0.2];
/** From this share on, it is taken where nobody was found. */
const perhaps = 0.2;
/** More units than this are no one's list. */
const most = 5;

/** The likeliest kind of body, with its share; never a body above all others, for a guess would shut the watcher out. */
const likeliest = (shares: BodyShares, { roles, has }: Bodies) => {
  const candidates = [...shares].filter(
    ([kind]) => kind === localKind || (kind !== nobody && has(kind) && !isWatcher(roles, kind)),
  );
  return candidates.reduce((best, one) => (one[1] > best[1] ? one : best), [nobody, 0]);
};

/** The commune that the letter names most plainly; which one it is, only its name can tell. */
const namedCommune = (letter: Letter, units: readonly string[], { kindOf }: Bodies) =>
  units.find((code) => kindOf(code) === localKind) ?? letter.communes[0]?.code;

/**
 * The units complained about, worst first: those that the rules found, beside what the model hears whose matter it is. Where
 * nobody was found it says who, and where it is sure of another that one comes first; nobody who was found is dropped.
 */
export const meantUnits = (
  letter: Letter,
  hasActs: boolean,
  hear: () => BodyShares,
  bodies: Bodies,
): string[] => {
  const found = hasActs ? [...letter.accused, ...letter.lastResort] : letter.accused;
  const units = found.map(({ code }) => code);
  const [first] = units;
  if (first === undefined && !hasActs) return [];
  const shares = hear();
  const shareOf = (kind: string) => shares.get(kind) ?? 0;
  const commune = namedCommune(letter, units, bodies);
  if (first === undefined && commune !== undefined && shareOf(localKind) >= perhaps)
    return [commune];
  const [kind, share] = likeliest(shares, bodies);
  const meant = kind === localKind ? commune : kind;
  if (meant === undefined || meant === nobody) return units;
  if (first === undefined) return share >= perhaps ? [meant] : [];
  const isOnlyWrittenTo = letter.addressed.some(({ code }) => code === meant);
  const isOther =
    share >= surely &&
    shareOf(bodies.kindOf(first)) < hardly &&
    (units.includes(meant) || !isOnlyWrittenTo);
  return isOther ? [...new Set([meant, ...units])].slice(0, most) : units;
};
