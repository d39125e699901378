/**
 * What a report's words look like to a machine that only wants to know whether two reports say the same: a base64 text
 * of about 700 characters, made before redaction. It quotes nothing, but who could read it could test a guess at a
 * word: it stays in the table, out of lists, answers, queues and logs.
 */
export type Signature = string;

/** `related`: passages in common, but not the same petition. A person decides what either means. */
export type Relation = 'same-petition' | 'related';

export interface Similarity {
  readonly relation: Relation;
  /** Estimated share of the shingles of both texts that both have, 0 to 1 in hundredths. */
  readonly jaccard: number;
}

/** Pure, total. `key` is secret (`KeyedHash`); undefined for a text too short to be told from another. */
export type Sign = (text: string, key: string) => Signature | undefined;

/** Pure, total. Undefined when the two have too little in common, or were made by different versions. */
export type Compare = (one: Signature, other: Signature) => Similarity | undefined;

/** The bands that a signature falls into: texts that are alike share one at least. Empty for a damaged signature. */
export type BandsOf = (signature: Signature) => readonly string[];

/** Petitions come back for years; after two, a new copy is a matter of its own, and old bands would only cost. */
const bandsKeptDays = 730;

/** When a case received at this instant leaves its bands, in seconds since the epoch: a TTL attribute's unit. */
export const bandsExpireAt = (receivedAt: string) =>
  Math.floor(Date.parse(receivedAt) / 1000) + bandsKeptDays * 24 * 60 * 60;

/** A case that may be the same petition as another: what is kept under each of the two. */
export interface SimilarCase extends Similarity {
  /** Id of the other case. */
  readonly id: string;
  /** When the later of the two was received: known to both, so that writing it twice changes nothing. */
  readonly at: string;
}
