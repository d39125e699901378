import type { Channel, ClassifierInput } from '../../shared/domain/classification.ts';
import {
  compatible,
  directions,
  joiners,
  json,
  letter,
  loaded,
  marks,
  markup,
  onsets,
  pictures,
  prompts,
  rhymes,
} from './pieces.ts';

/** A number in [0, 1). */
type Random = () => number;
type MakeText = (random: Random, length: number) => string;

const below = (random: Random, bound: number) => Math.floor(random() * bound);
const pick = <T>(random: Random, list: readonly T[]): T =>
  // Every list has items, and the index lies within it.
  list[below(random, list.length)] as T;

/** Pieces one after another until there is enough text. */
const fill =
  (piece: (random: Random) => string): MakeText =>
  (random, length) => {
    const parts: string[] = [];
    for (let size = 0; size < length; ) {
      const part = piece(random);
      parts.push(part);
      size += Math.max(1, part.length);
    }
    return parts.join('');
  };

const syllable = (random: Random) => pick(random, onsets) + pick(random, rhymes);
const word = (random: Random) => `${syllable(random)} `;
const codeUnit = (random: Random) => String.fromCharCode(below(random, 0x10000));
const codePoint = (random: Random) => String.fromCodePoint(below(random, 0x110000));
const letterOf = (random: Random) => String.fromCharCode(97 + below(random, 26));
const among =
  (list: readonly string[], share = 0.5) =>
  (random: Random) =>
    random() < share ? pick(random, list) : word(random);

const blanks = [' ', '', '  ', '\n', '\t', '.', ', ', '\r\n'];

const repeated: MakeText = (random, length) => {
  const make = pick(random, [syllable, codeUnit, codePoint, among(loaded, 1), among(marks, 1)]);
  const unit = Array.from({ length: 1 + below(random, 4) }, () => make(random));
  const piece = unit.join(pick(random, blanks)) + pick(random, blanks) || 'a';
  return piece.repeat(Math.ceil(length / piece.length));
};

const hugeToken: MakeText = (random, length) =>
  pick(random, [letterOf, syllable, (r: Random) => String(below(r, 10)), among(marks, 0.9)])(random)
    .trim()
    .padEnd(length, syllable(random) || 'á');

/** The ordinary letter with stretches cut, doubled, turned round or overwritten. */
const spoiltLetter: MakeText = (random, length) => {
  let text = letter.repeat(Math.ceil(length / letter.length)).slice(0, length);
  for (let change = 0; change < 6; change += 1) {
    const from = below(random, text.length);
    const stretch = text.slice(from, from + below(random, 40));
    const rest = text.slice(from + stretch.length);
    const odd = [stretch + stretch, '', stretch.toUpperCase(), [...stretch].reverse().join('')];
    text = text.slice(0, from) + pick(random, [...odd, codePoint(random)]) + rest;
  }
  return random() < 0.3 ? text.normalize('NFD') : text;
};

const base64: MakeText = (random, length) => {
  const bytes = Uint8Array.from({ length: Math.ceil((length * 3) / 4) }, () => below(random, 256));
  const text = Buffer.from(bytes).toString('base64');
  return random() < 0.5 ? text : text.replace(/.{76}/g, '$&\r\n');
};

const longLine: MakeText = (random, length) =>
  fill(among(loaded, 0.3))(random, length).replaceAll('\n', ' ');

/** Every way in which a text is made odd, by its name. */
export const oddities = {
  codeUnits: fill(codeUnit),
  codePoints: fill(codePoint),
  plainLetters: fill((random) => letterOf(random) + pick(random, blanks)),
  syllables: fill((random) => syllable(random) + pick(random, blanks)),
  withoutDiacritics: (random, length) =>
    fill(among(loaded, 0.3))(random, length).normalize('NFD').replace(/\p{M}/gu, ''),
  loadedWords: fill((random) => pick(random, loaded) + pick(random, [' ', ' ', ' ', '', '\n'])),
  sentences: fill(among(loaded)),
  repeated,
  hugeToken,
  control: fill((random) =>
    random() < 0.5 ? String.fromCharCode(below(random, 32)) : word(random),
  ),
  rightToLeft: fill(among(directions)),
  joiners: fill((random) => syllable(random) + pick(random, joiners)),
  marks: fill(among(marks, 0.9)),
  compatible: fill(among(compatible)),
  pictures: fill(among(pictures)),
  markup: fill(among(markup)),
  json: fill(among(json)),
  prompts: fill((random) => `${pick(random, prompts)}${pick(random, blanks)}`),
  numbers: fill(
    (random) =>
      `${below(random, 10 ** (1 + below(random, 9)))}${pick(random, [' ', '.', ',', '-', ' triệu '])}`,
  ),
  base64,
  spoiltLetter,
  longLine,
} satisfies Readonly<Record<string, MakeText>>;
// The keys are those of the record above.
const names = Object.keys(oddities) as (keyof typeof oddities)[];

const oddText = (random: Random, length: number) => {
  const one = oddities[pick(random, names)](random, length);
  if (random() < 0.7) return one.slice(0, length);
  const other = oddities[pick(random, names)](random, length);
  return one.slice(0, below(random, length)) + other.slice(0, below(random, length));
};

/** Most texts are short, because faults are; one in a hundred is longer than what is read. */
const oddLength = (random: Random) => {
  const kind = random();
  if (kind < 0.93) return 1 + below(random, 160);
  return 1 + below(random, kind < 0.99 ? 1_200 : 24_000);
};

const channels: readonly Channel[] = ['email', 'web', 'hotline'];
const mailboxes = ['09343', 'sotp', '', 'no-such-unit', '__proto__'];

/** One odd report; the same numbers drawn give the same report. */
export const oddInput = (random: Random): ClassifierInput => ({
  channel: pick(random, channels),
  body: random() < 0.01 ? '' : oddText(random, oddLength(random)),
  ...(random() < 0.2 ? { subject: oddText(random, 1 + below(random, 60)) } : {}),
  ...(random() < 0.1 ? { mailbox: pick(random, mailboxes) } : {}),
});
