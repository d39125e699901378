import { findAddresses } from './addresses.ts';
import { findNamesBeside } from './beside-names.ts';
import { Canvas } from './canvas.ts';
import { findEmails } from './emails.ts';
import type { Finding } from './finding.ts';
import { foldText } from './folded-text.ts';
import { findKnown, type KnownSender } from './known.ts';
import { findKnownNames } from './known-names.ts';
import { findNamesInLastWords } from './last-words.ts';
import { findLetteredNumbers } from './lettered-numbers.ts';
import { findListedNames } from './lists.ts';
import type { TokenRange } from './name-reader.ts';
import { startsWithSurname } from './name-words.ts';
import { findIntroducedNames } from './names.ts';
import { findNotedNames } from './notes.ts';
import { findNumbers } from './numbers.ts';
import { findOnlineNames } from './online-names.ts';
import { findPlates } from './plates.ts';
import { type Reading, read } from './reading.ts';
import { findSignatureBlocks } from './signature-blocks.ts';
import { findSignedNames } from './signatures.ts';
import { findSpokenPhones } from './spoken-phones.ts';
import { toFinding } from './token-ranges.ts';
import { findUnclaimedNames } from './unclaimed-names.ts';

/** Everything to mask in a text, in order and apart. Offsets are into `original`, in UTF-16 code units. */
export function findIdentities(original: string, known: KnownSender): readonly Finding[] {
  const text = foldText(original);
  const canvas = new Canvas(text);
  for (const finding of findAll(read(text), known)) canvas.paint(finding);
  return canvas.stretches().map(({ kind, start, end }) => ({
    kind,
    start: text.starts[start] ?? 0,
    end: text.ends[end - 1] ?? 0,
  }));
}

function findAll(reading: Reading, known: KnownSender): readonly Finding[] {
  const numbers = [
    ...findNumbers(reading),
    ...findSpokenPhones(reading),
    ...findLetteredNumbers(reading),
  ];
  const ranges = [
    ...findIntroducedNames(reading),
    ...findNotedNames(reading, numbers),
    ...findListedNames(reading),
    ...findSignedNames(reading),
    ...findNamesBeside(reading),
    ...findNamesInLastWords(reading),
    ...findUnclaimedNames(reading),
  ];
  const names = ranges.map((range) => toFinding(reading, range, 'name'));
  const mentions = [
    ...names,
    ...findKnown(reading, known),
    ...findKnownNames(reading, learned(reading, ranges)),
  ];
  return [
    ...findSignatureBlocks(reading),
    ...findAddresses(reading, names),
    ...mentions,
    ...numbers,
    ...findPlates(reading),
    ...findEmails(reading),
    ...findOnlineNames(reading),
  ];
}

/** Names found by their formulas, to be masked wherever else they stand; a given name alone only as `findKnownNames` allows. */
function learned(reading: Reading, ranges: readonly TokenRange[]): readonly string[] {
  return ranges
    .filter(({ from, end }) =>
      end - from >= 2
        ? startsWithSurname(reading, from)
        : reading.tokens[from]?.capital === true && (reading.tokens[from]?.plain.length ?? 0) >= 2,
    )
    .map(({ from, end }) => {
      const { start } = reading.tokens[from] ?? { start: 0 };
      return reading.text.cased.slice(start, reading.tokens[end - 1]?.end ?? start);
    });
}
