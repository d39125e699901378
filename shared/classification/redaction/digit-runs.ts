/** Digits written together. Offsets are into the folded text. */
export interface DigitGroup {
  readonly start: number;
  readonly end: number;
  readonly digits: string;
}

/** Groups apart by so little that they may be one number. */
export type DigitRun = readonly DigitGroup[];

const GROUP = /(?<![\p{L}\d])o(?=\d)\d*|\d+/gu;
/** Spaces, dots, hyphens, brackets, one line break: what people put inside a number, three characters at most. */
const WITHIN_NUMBER = /^[ \t.()·_*-]{0,3}$|^[ \t]?\n[ \t>]{0,2}$|^[.-] ?\n ?$/;

/** All runs of digit groups; a letter `o` before a digit is read as zero. */
export function digitRuns(plain: string): readonly DigitRun[] {
  const runs: DigitGroup[][] = [];
  let end = -1;
  for (const match of plain.matchAll(GROUP)) {
    const group = toGroup(match[0], match.index);
    const joined = end >= 0 && WITHIN_NUMBER.test(plain.slice(end, group.start));
    if (joined) runs.at(-1)?.push(group);
    else runs.push([group]);
    end = group.end;
  }
  return runs;
}

const toGroup = (text: string, start: number): DigitGroup => ({
  start,
  end: start + text.length,
  digits: text.replace('o', '0'),
});
