import { readName, skipHonorifics, type TokenRange } from './name-reader.ts';
import { isSpace } from './name-words.ts';
import { isFullName, isOfficialBeside } from './names.ts';
import { gapBefore, phraseEnd, type Reading } from './reading.ts';

/** A letter that ends without any closing is signed within so many words of its end. */
const LAST_TOKENS = 12;
const BEGINS_SENTENCE = /[.!?)…"”] *\n* *$|\n *$|[.!?)… ] ?[-~] ?$/;

/** "… giúp với. A Long ở làng Mẫu", "… bất công - bác Tư cuối xóm", "Lê Thị Mẫu. Thanks": signed in the last words. */
export function findNamesInLastWords(reading: Reading): readonly TokenRange[] {
  const names: TokenRange[] = [];
  const { length } = reading.tokens;
  for (let from = Math.max(1, length - LAST_TOKENS); from < length; from++) {
    if (!BEGINS_SENTENCE.test(gapBefore(reading, from).slice(-40))) continue;
    // Not a row of a list: it may be the list of those who took the money.
    if (reading.tokens[from - 1]?.type === 'number') continue;
    const name = signatureAt(reading, from);
    if (name) names.push(name);
  }
  return names;
}

function signatureAt(reading: Reading, from: number): TokenRange | undefined {
  const begin = skipHonorifics(reading, from);
  if (reading.tokens[begin]?.capital !== true) return undefined;
  const name = readName(reading, from, begin > from ? 'sure' : 'likely');
  if (!name || isOfficialBeside(reading, from, name)) return undefined;
  if (!isFullName(reading, name) && begin === from) return undefined;
  return saysNoMore(reading, name.end) ? name : undefined;
}

/** Somebody found at work there is an official, not the sender. */
const AT_WORK =
  /^(?:phong|quay|bo|doi|ubnd|uy|tram|truong|mot|cua|cong|thue|benh|van|chi|dia|tu|lanh)$/;
const PLACE = /^(?:o|cuoi|dau|giua|ngoai|trong|ban|ben)$/;

/** Behind the name come only where the person lives, a thank-you, or nothing. */
function saysNoMore(reading: Reading, end: number): boolean {
  if (end >= reading.tokens.length) return true;
  if (phraseEnd(reading, 'closing', end) === reading.tokens.length) return true;
  if (!isSpace(gapBefore(reading, end)) && !/^[,(-] ?$/.test(gapBefore(reading, end).trim()))
    return false;
  const next = reading.tokens[end]?.plain ?? '';
  const rest = reading.tokens
    .slice(end)
    .every(({ plain }, k) => !AT_WORK.test(plain) && !/[.;!?:]/.test(gapBefore(reading, end + k)));
  // "Ông …, thương binh 2/4": what somebody is, in a few words.
  if (rest && phraseEnd(reading, 'role', end) > 0 && reading.tokens.length - end <= 5) return true;
  const lives = phraseEnd(reading, 'fine', end) > 0 || phraseEnd(reading, 'coarse', end) > 0;
  return rest && (PLACE.test(next) || lives);
}
