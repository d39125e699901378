import { gapBefore, phraseEnd, type Reading } from './reading.ts';

/** `81 tuổi`, or the first digits of a telephone number. */
export const isAmount = (reading: Reading, i: number): boolean =>
  phraseEnd(reading, 'moneyUnit', i + 1) > 0 ||
  reading.tokens[i + 1]?.plain === 'tuoi' ||
  (reading.tokens[i]?.plain.length ?? 0) > 5;

/** A sentence or a line ended, unless the line ended in a comma or the next begins as addresses go on. */
export function isBoundary(reading: Reading, i: number): boolean {
  const gap = gapBefore(reading, i);
  if (/^[,-] ?\n *$/.test(gap)) return false;
  if (gap.includes('\n')) return !(/^ ?\n *$/.test(gap) && goesOn(reading, i));
  if (/[;!?()"|:]/.test(gap)) return true;
  return /\. /.test(gap) && !isAbbreviation(reading, i - 1);
}

const goesOn = (reading: Reading, i: number): boolean =>
  !reading.tokens[i]?.capital && (isFine(reading, i) || isCoarse(reading, i));

/** A full stop behind it ends no sentence. */
export const isAbbreviation = (reading: Reading, i: number): boolean =>
  /^(?:p|q|x|h|t|tp|tx|tt|d|sn|so|nr|kp|hem|ng)$/.test(reading.tokens[i]?.plain ?? '');

/** `xã`, `P.` and the like with a name behind, or a province by its bare name. */
export function isCoarse(reading: Reading, i: number): boolean {
  const end = phraseEnd(reading, 'coarse', i);
  if (end === 0) return false;
  const token = reading.tokens[i];
  if (token !== undefined && token.plain.length > 1) return true;
  const next = reading.tokens[end];
  return next !== undefined && next.type !== 'mark' && /^[. ]{0,2}$/.test(gapBefore(reading, end));
}

const HAMLET = /^(?:thon|xom|ap|lang|ngo|pho|ban)$/;
/** "thôn tôi", "làng có …": prose, whatever the hamlet is called. */
const NOT_A_HAMLET =
  /^(?:toi|minh|em|chau|co|bi|la|thi|duoc|da|dang|ma|o|va|nay|khong|ko|k|cua|se|nao|chung|ta|cho|den|di|ra|vao|lam)$/;

/** A word such as `tổ` or `khu` needs a number or a name behind it. */
export function isFine(reading: Reading, i: number): boolean {
  const end = phraseEnd(reading, 'fine', i);
  if (end === 0) return false;
  const next = reading.tokens[end];
  if (next === undefined || next.type === 'mark' || !/^[ .:/-]{0,3}$/.test(gapBefore(reading, end)))
    return false;
  const type = reading.tokens[end - 1]?.plain ?? '';
  if (next.type === 'number')
    return next.plain.length <= 4 && !(type === 'so' && next.plain.startsWith('0'));
  if (phraseEnd(reading, 'fine', end) > end) return true;
  if (/^(?:so|km|ql|tl|sn)$/.test(type)) return false;
  if (next.capital || phraseEnd(reading, 'addressEnd', end) === 0) return true;
  return HAMLET.test(type) && !NOT_A_HAMLET.test(next.plain);
}
