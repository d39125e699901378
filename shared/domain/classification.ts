export const intents = [
  'denunciation',
  'complaint',
  'recommendation',
  'feedback',
  'inquiry',
  'unrelated',
] as const;
export type Intent = (typeof intents)[number];

/** Those that one letter may hold together. */
export const mixable = intents.slice(0, 4);

export type Channel = 'email' | 'web' | 'hotline';

export interface ClassifierInput {
  readonly channel: Channel;
  readonly subject?: string;
  readonly body: string;
  /** Code of the unit whose mailbox was written to, or that the sender chose. A hint, never an accusation. */
  readonly mailbox?: string;
}

/** A phrase that decided something, as it stands in the redacted text. */
export interface Reason {
  readonly decided: 'intent' | 'act' | 'unit' | 'head' | 'urgent';
  /** Which label it spoke for: an intent, an act's code or a unit's code. */
  readonly label: string;
  readonly phrase: string;
}

export interface Classification {
  readonly intent: Intent;
  /** 0 to 1, of the intent. */
  readonly confidence: number;
  /** Further intents that the text seems to contain beside the operative one, of the first four. */
  readonly also: readonly Intent[];
  /** Codes of the taxonomy of acts, strongest first. */
  readonly acts: readonly string[];
  /** Codes of the units complained about (not the addressee), worst first; empty when none is named. */
  readonly units: readonly string[];
  /** Code of the unit that a proposal is addressed to: it accuses nobody, but someone has to answer it. */
  readonly answerer?: string;
  /** The head or a deputy head of a public unit is the person complained about. True when unsure: it fails closed. */
  readonly head: boolean;
  /** False when `head` is true only because the text leaves it open. */
  readonly headIsSure: boolean;
  /** A present threat, retaliation, harm under way, or a deadline within days. */
  readonly urgent: boolean;
  /** The machine does not trust itself: a person must triage. */
  readonly abstained: boolean;
  readonly why: readonly Reason[];
}

/** Pure, total: never throws, whatever the text. Built once over a directory, then called per report. */
export type Classify = (input: ClassifierInput) => Classification;
