import type { DigitGroup } from './digit-runs.ts';

const MOBILE = /^(?:0|84|0084|840)[35789]\d{8}$/;
/** Landlines by today's area codes (02xx) and, as the old still write them, by yesterday's (0240, 0241, 04). */
const LANDLINE = /^(?:0|84|840)2\d{8,9}$/;
/** Mobile numbers of eleven digits, as before 2018. */
const OLD_MOBILE = /^(?:0|84)1[2689]\d{8}$/;

/** True for all the digits of a Vietnamese telephone number, the country code included or not. */
export const isPhone = (digits: string): boolean =>
  MOBILE.test(digits) || LANDLINE.test(digits) || OLD_MOBILE.test(digits);

/** Circular 59/2021/TT-BCA: three digits of the province (001–096), one of sex and century, two of the year of birth, six. */
export const isIdentityNumber = (digits: string): boolean =>
  /^0(?:0[1-9]|[1-8]\d|9[0-6])[0-3]\d{8}$/.test(digits);

/** `09.12.2025` and the like: a day, a month and a year, in groups of their own. */
export function looksLikeDate(groups: readonly DigitGroup[]): boolean {
  return groups.some((year, i) => {
    const month = groups[i - 1]?.digits ?? '';
    const day = groups[i - 2]?.digits ?? '';
    return /^(?:19|20)\d\d$/.test(year.digits) && isUpTo(month, 12) && isUpTo(day, 31);
  });
}

const isUpTo = (digits: string, most: number): boolean =>
  digits.length > 0 && digits.length <= 2 && Number(digits) >= 1 && Number(digits) <= most;

/** `1.500.000`: groups of three behind a first one that is no zero. */
export function looksLikeMoney(groups: readonly DigitGroup[]): boolean {
  const [first, ...rest] = groups;
  if (first === undefined || rest.length === 0 || first.digits.startsWith('0')) return false;
  return (
    first.digits.length <= 3 &&
    rest.every(({ digits }) => digits.length === 3) &&
    rest.at(-1)?.digits === '000'
  );
}
