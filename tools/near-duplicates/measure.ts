import { bandsOf } from '../../shared/classification/near-duplicates/bands.ts';
import { relate } from '../../shared/classification/near-duplicates/relate.ts';
import { createSigner } from '../../shared/classification/near-duplicates/sign.ts';
import type { Signature } from '../../shared/domain/similarity.ts';
import { drawingFrom } from './drawing.ts';
import { perturbations } from './perturbations.ts';

/** A petition that nobody copied from another. */
export interface Base {
  readonly id: string;
  readonly text: string;
  /** The same for texts that are versions of one another: pairs of them count neither as right nor as wrong. */
  readonly cluster?: string;
  /** The same for letters of one person about different matters. */
  readonly author?: string;
  /** The same for letters that share their form and nothing else. */
  readonly form?: string;
}

interface Signed {
  readonly base: Base;
  /** The base itself has none. */
  readonly perturbation?: string;
  readonly signature: Signature;
}

/** Any 64 bits: the measures are about likeness, not secrecy. */
export const measuringKey = Buffer.from('a key that is no secret').toString('base64url');

const sign = createSigner();

const copiesOf = (base: Base): readonly Signed[] =>
  [undefined, ...Object.keys(perturbations)].flatMap((perturbation) => {
    const change = perturbation === undefined ? undefined : perturbations[perturbation];
    const text = change ? change(base.text, drawingFrom(`${base.id} ${perturbation}`)) : base.text;
    const signature = sign(text, measuringKey);
    if (signature === undefined) return [];
    return { base, signature, ...(perturbation !== undefined && { perturbation }) };
  });

/** Every pair that shares a band, once. */
const candidatePairs = function* (texts: readonly Signed[]) {
  const bands = new Map<string, number[]>();
  for (const [at, { signature }] of texts.entries()) {
    const met = new Set<number>();
    for (const band of bandsOf(signature)) {
      const members = bands.get(band) ?? [];
      for (const other of members) met.add(other);
      bands.set(band, [...members, at]);
    }
    for (const other of met) yield [other, at] as const;
  }
};

const isShared = (one: string | undefined, other: string | undefined) =>
  one !== undefined && one === other;

/** What a pair of texts of different bases is. */
const kindOf = (one: Base, other: Base) => {
  if (one.id === other.id) return 'copy';
  if (isShared(one.cluster, other.cluster)) return 'cluster';
  if (isShared(one.author, other.author)) return 'author';
  return isShared(one.form, other.form) ? 'form' : 'other';
};

type Kind = ReturnType<typeof kindOf>;

export interface Measure {
  readonly bases: number;
  readonly texts: number;
  /** Bases that are too short for a signature, or all form; they take no part. */
  readonly unsigned: number;
  readonly candidatePairs: number;
  readonly precision: number;
  /** Of all copies, the share that is found as the same petition as its base: too short to be signed counts as missed. */
  readonly recall: number;
  readonly recallByPerturbation: Readonly<Record<string, number>>;
  /** Pairs called `same-petition` and `related`, by what they are. */
  readonly flagged: Readonly<Record<'same-petition' | 'related', Readonly<Record<Kind, number>>>>;
  /** Pairs of bases by one author, or with one form, and how many of them are flagged at all. */
  readonly basesFlagged: Readonly<Record<'author' | 'form', { of: number; flagged: number }>>;
}

const noneYet = (): Record<Kind, number> => ({ copy: 0, cluster: 0, author: 0, form: 0, other: 0 });

const pairsWith = (bases: readonly Base[], kind: Kind) =>
  bases.flatMap((one, at) => bases.slice(at + 1).filter((other) => kindOf(one, other) === kind))
    .length;

const rounded = (share: number) => Math.round(share * 10_000) / 10_000;

/** Compares every pair that shares a band, and counts what it is called against what it is. */
const tally = (texts: readonly Signed[]) => {
  const flagged = { 'same-petition': noneYet(), related: noneYet() };
  const bases = noneYet();
  const found: Record<string, number> = {};
  let candidates = 0;
  for (const [first, second] of candidatePairs(texts)) {
    candidates += 1;
    const [one, other] = [texts[first], texts[second]];
    const similarity = one && other && relate(one.signature, other.signature);
    if (!similarity) continue;
    const kind = kindOf(one.base, other.base);
    flagged[similarity.relation][kind] += 1;
    if (one.perturbation !== undefined) continue; // A base stands before its copies.
    const name = other.perturbation;
    if (name === undefined) bases[kind] += 1;
    else if (kind === 'copy' && similarity.relation === 'same-petition') {
      found[name] = (found[name] ?? 0) + 1;
    }
  }
  return { flagged, bases, found, candidates };
};

/** Signs every base and every perturbed copy, pairs them by their bands and compares the signatures: as the table does. */
export const measure = (all: readonly Base[]): Measure => {
  const groups = all.map(copiesOf).filter(([first]) => first && first.perturbation === undefined);
  const bases = groups.flatMap(([first]) => first?.base ?? []);
  const texts = groups.flat();
  const { flagged, bases: basePairs, found, candidates } = tally(texts);
  const same = flagged['same-petition'];
  const wrong = same.author + same.form + same.other;
  const names = Object.keys(perturbations);
  const hits = names.reduce((sum, name) => sum + (found[name] ?? 0), 0);
  return {
    bases: bases.length,
    texts: texts.length,
    unsigned: all.length - bases.length,
    candidatePairs: candidates,
    precision: rounded(same.copy / (same.copy + wrong)),
    recall: rounded(hits / (bases.length * names.length)),
    recallByPerturbation: Object.fromEntries(
      names.map((name) => [name, rounded((found[name] ?? 0) / bases.length)]),
    ),
    flagged,
    basesFlagged: {
      author: { of: pairsWith(bases, 'author'), flagged: basePairs.author },
      form: { of: pairsWith(bases, 'form'), flagged: basePairs.form },
    },
  };
};

/** Mean time to sign a text, after a warm-up, in microseconds. */
export const microsecondsPerText = (texts: readonly string[], rounds: number): number => {
  for (const text of texts) sign(text, measuringKey);
  const start = performance.now();
  for (let round = 0; round < rounds; round += 1) {
    for (const text of texts) sign(text, measuringKey);
  }
  return Math.round(((performance.now() - start) * 1000) / (rounds * texts.length));
};
