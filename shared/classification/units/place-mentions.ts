import type { Context } from '../rules/context.ts';
import type { Reading } from '../text/read-text.ts';
import { foldParts } from '../text/words.ts';
import type { Districts } from './districts.ts';
import { type PlaceName, resolvePlace } from './place-names.ts';
import { isTogether, type TypeWord, typeBefore } from './type-words.ts';
import type { Mention } from './unit-mentions.ts';

/** A place name where it stands; several names if they differ in accents that the text leaves out. */
export interface FoundPlace {
  readonly start: number;
  readonly end: number;
  readonly places: readonly PlaceName[];
}

const phraseBefore = ({ tokens }: Reading, at: number, bares: readonly string[]) =>
  bares.every((bare, i) => tokens[at - bares.length + i]?.bare === bare);

const committee = ['uy', 'ban', 'nhan', 'dan'];
const police = ['cong', 'an'];

const isPolice = (reading: Reading, at: number) =>
  phraseBefore(reading, at, police) || phraseBefore(reading, at - 1, police);

const notBeforePlace = new Set(
  'duong pho lang thon khu cho cau bao truong ho ong ba anh chi em co chu bac chau ten xom ban sinh hoc thong nghiep hang mo thi tinh quan deo'.split(
    ' ',
  ),
);
/** A person may bear the name of a place; a market or a street stands in it. */
const notBeforeBare = new Set(
  'duong ong ba anh chi em co chu bac chau ten thay cu ho dong chi'.split(' '),
);
const formerAfter = new Set(foldParts('cũ trước xưa cu truoc xua').map(({ key }) => key));
const nowBefore = new Set(['la', 'nay', 'goi', 'tuc', 'truoc', 'gio']);

/** "Đình Bảng cũ", "nay là Biên Sơn": only places are spoken of in this way. */
const isSaidOfPlace = (reading: Reading, { start, end }: FoundPlace) => {
  const { tokens } = reading;
  const isNear = (at: number) => tokens[at]?.sentence === tokens[start]?.sentence;
  if (isNear(end) && formerAfter.has(tokens[end]?.key ?? '') && !tokens[end]?.isAfterMark)
    return true;
  const [one, two] = [tokens[start - 1], tokens[start - 2]];
  if (one?.bare !== 'la' && one?.bare !== 'nay' && one?.bare !== 'goi') return false;
  return isNear(start - 1) && nowBefore.has(one.bare === 'nay' ? 'nay' : (two?.bare ?? ''));
};

const elders = new Set(['cu ong', 'cu ba', 'ong cu', 'ba cu']);

/** "Cụ bà Mẫu Sơn, nghe không rõ": a note begins with an old person, and where they are from stands for the name. */
const isElderOf = ({ tokens }: Reading, start: number, end: number) =>
  start === 2 &&
  elders.has(`${tokens[0]?.bare} ${tokens[1]?.bare}`) &&
  tokens[end]?.isAfterMark === true;

/** Written as a name by itself, and not as part of a longer one such as a person's. */
const isNameAlone = (reading: Reading, { start, end, places }: FoundPlace) => {
  const { tokens } = reading;
  if (tokens[start - 1]?.bare === 'cho' && tokens[start]?.isCapital) return true; // "Chợ Chũ".
  if (!places.some(({ syllables }) => syllables >= 2)) return false;
  for (let at = start; at < end; at += 1) if (!tokens[at]?.isCapital) return false;
  const [before, after] = [tokens[start - 1], tokens[end]];
  const isJoined =
    before && before.sentence === tokens[start]?.sentence && !tokens[start]?.isAfterMark;
  const isJunction = before?.bare === 'ba' && tokens[start - 2]?.bare === 'nga';
  const isTitled = isJoined && notBeforeBare.has(before.bare);
  const isOrigin = tokens[start - 2]?.bare === 'que'; // "Quê em Xuân Lương".
  if (isTitled && !isJunction && !isOrigin && !isElderOf(reading, start, end)) return false;
  const isBeforeCapital = isJoined && before.isCapital && before.word.lower.length > 2;
  const isFirst = before?.sentence !== tokens[start - 2]?.sentence;
  if (isBeforeCapital && !isFirst) return false;
  return !(after?.isCapital && !after.isAfterMark && after.sentence === tokens[start]?.sentence);
};

const deeds = new Set(
  'băt1 đoi2 không thu yêu tra3 tư2 ra buôc5 cương3 giư3 ngâm bao3 hen5'.split(' '),
);

/** "Mẫu Sơn không xét trợ cấp", "Mẫu Sơn bắt nộp": the first word of a sentence, of which a deed is told. */
const isSubject = ({ reading }: Context, { start, end, places }: FoundPlace) => {
  const { tokens } = reading;
  const [before, first, after] = [tokens[start - 1], tokens[start], tokens[end]];
  if (!first?.isCapital || after?.sentence !== first.sentence || after.isAfterMark) return false;
  if (!places.some(({ syllables }) => syllables >= 2)) return false;
  return before?.sentence !== first.sentence && deeds.has(after.key);
};

const where = new Set(['o', 'tai', 'cua']);
const previousBare = ({ tokens }: Reading, at: number) => tokens[at - 1]?.bare ?? '';

/** A ward bears the name of the province that was merged on 1 July 2025 (NQ 202/2025/QH15): alone it is that province. */
const formerProvinces = new Set(['bac giang']);

const sites = new Set(['o', 'tai']);

/** "Cụ già ở an châu", "hap linh: giay hen …": who writes no capitals does not spare them for names. */
const isLowerCaseSite = ({ tokens }: Reading, { start, end, places }: FoundPlace) => {
  if (!places.some(({ syllables }) => syllables >= 2)) return false;
  if (tokens.slice(start, end).some(({ isCapital }) => isCapital)) return false;
  const isHeading = start === 0 && tokens[end]?.isAfterMark === true;
  return isHeading || sites.has(tokens[start - 1]?.bare ?? '');
};

/** "Trọ ở Nếnh", "bên Thứa": a name of one syllable, with its capital, after a word that says where. */
export const isSite = ({ tokens }: Reading, start: number, end: number) => {
  const [before, name, after] = [tokens[start - 1], tokens[start], tokens[end]];
  if (!name?.isCapital || before?.sentence !== name.sentence || name.isAfterMark) return false;
  if (!sites.has(before.bare) && before.bare !== 'ben') return false;
  return !after?.isCapital || after.isAfterMark || after.sentence !== name.sentence;
};

const lesser = new Set([...notBeforeBare, ...'thon xom lang pho khu ban to tinh'.split(' ')]);

/** "Dân tam giang gọi": the words of a name where nobody spared a capital, and of no person or hamlet. */
const isInLowerCase = ({ tokens }: Reading, { start, end, places }: FoundPlace) => {
  const before = tokens[start - 1];
  const isJoined = before?.sentence === tokens[start]?.sentence && !tokens[start]?.isAfterMark;
  if (isJoined && lesser.has(before?.bare ?? '')) return false;
  if (tokens.slice(start + 1, end).some(({ isCapital }) => isCapital)) return false;
  return places.some(({ syllables }) => syllables >= 2);
};

const strengthOfBare = (context: Context, found: FoundPlace): number => {
  const { reading } = context;
  const { start } = found;
  if (found.places.some(({ bare }) => formerProvinces.has(bare))) return 0;
  const cue = context.cueBefore('body', start, 3);
  const previous = reading.tokens[start - 1];
  const isSyllabic = found.places.some(({ syllables }) => syllables >= 2);
  const isAt = where.has(previousBare(reading, start));
  const gap = isAt || reading.tokens[start]?.isCapital ? 1 : 0;
  const isWordy = isSyllabic && cue && context.cueBefore('body', start, gap);
  const isBarred = previous && notBeforePlace.has(previous.bare) && cue && cue.end < start;
  if (isWordy && !isBarred) return 2.5;
  if (isSubject(context, found)) return 2.5;
  if ((isSyllabic || reading.tokens[start]?.isCapital) && isSaidOfPlace(reading, found)) return 0.9;
  return isNameAlone(reading, found) ||
    isLowerCaseSite(reading, found) ||
    isSite(reading, start, found.end)
    ? 0.5
    : isInLowerCase(reading, found)
      ? faint
      : 0;
};

const isParted = ({ tokens }: Reading, from: number, to: number) => {
  for (let at = from; at <= to; at += 1) if (tokens[at]?.isAfterMark) return true;
  return false;
};

const strengthOfTyped = (context: Context, from: number) => {
  const body = context.cueBefore('body', from, 3);
  const cue = body && !isParted(context.reading, body.end, from) ? body : undefined;
  const isPlace = context.cueBefore('place', from, 0) !== undefined;
  return cue ? 3 : isPlace ? 1.2 : 2;
};

const startOfCommittee = (reading: Reading, at: number) =>
  phraseBefore(reading, at, committee) && isTogether(reading, at) ? at - committee.length : at;

/** Too little for anything but to say which commune is meant, where one is heard. */
export const faint = 0.1;

/** Too little to be meant by itself. */
export const strengthBesidePolice = 0.4;

/** What a place name says of a unit; undefined where it says nothing: a person, a street, a district that is no more. */
export const placeMention = (
  context: Context,
  found: FoundPlace,
  districts: Districts,
): Mention | undefined => {
  const { reading } = context;
  const word: TypeWord = typeBefore(reading, found.start);
  if (word.kind === 'district') return undefined;
  const start = startOfCommittee(reading, word.start);
  const isCommittee = start < word.start;
  const ofName = () =>
    word.kind === 'commune' ? strengthOfTyped(context, start) : strengthOfBare(context, found);
  // The police answer to the provincial police, whom a body rule has found; the place only says what "the ward" is.
  const strength = isPolice(reading, word.start)
    ? strengthBesidePolice
    : isCommittee
      ? 3
      : ofName();
  if (strength === 0) return undefined;
  const near = districts.near(found);
  const hint = word.type === undefined ? { districts: near } : { type: word.type, districts: near };
  const unit = resolvePlace(found.places, hint);
  return unit === undefined ? undefined : { unit, start, end: found.end, kind: 'place', strength };
};
