import { gatherEvidence } from '../rules/evidence.ts';
import type { Letter } from '../rules/read-letter.ts';
import { type Reading, readText } from '../text/read-text.ts';
import { stripDiacritics } from '../text/strip-diacritics.ts';
import { wholeText } from '../text/whole-text.ts';
import type { Labelled } from './labelled.ts';

/** A text with what the rules found in it. */
export interface Version {
  readonly text: string;
  readonly evidence: readonly number[];
}

/** A labelled message as it was written and as it would be without diacritics. */
export interface Prepared {
  readonly labelled: Labelled;
  /** What kind of body it complains of first (`createKindOf`). */
  readonly kind: string;
  readonly written: Version;
  readonly stripped: Version;
}

/** Reads every message twice with the rules, once stripped: a model trained on accented text alone fails on the other. */
export const prepare = (
  messages: readonly Labelled[],
  read: (reading: Reading) => Letter,
  kindOf: (code: string | undefined) => string,
): Prepared[] =>
  messages.map((labelled) => {
    const version = (text: string): Version => ({
      text,
      evidence: gatherEvidence(read(readText(text)), labelled.channel),
    });
    const text = wholeText(labelled);
    const kind = kindOf(labelled.units[0]);
    return { labelled, kind, written: version(text), stripped: version(stripDiacritics(text)) };
  });
