import { foldParts, type Word } from './words.ts';

const typeWord = /^(p|x|xã|phường|xa|phuong|tỉnh|tinh)$/i;
const door = /^c[ửưu]a$/i;
const meanings = {
  p: foldParts('phường'),
  x: foldParts('xã'),
  one: foldParts('một'),
  no: foldParts('không'),
  police: foldParts('công an'),
  wardPolice: foldParts('công an phường'),
  c: foldParts('công'),
  a: foldParts('an'),
};

export interface Neighbours {
  readonly before: string;
  /** What stands between the word before and this one. */
  readonly gap: string;
  /** The character right behind it, and the next word. */
  readonly mark: string;
  readonly next: string;
}

/** Short forms that depend on their neighbours: "P." before a name, "k" after a number, "1 cửa", "CA xã". */
export const meaningOf = ({ lower, isCapital, parts }: Word, neighbours: Neighbours) => {
  const { before, gap, mark, next } = neighbours;
  switch (lower) {
    case 'c':
      return mark === '.' && /^an?$/i.test(next) ? meanings.c : parts;
    case 'a':
      return /^c$/i.test(before) && gap.trimEnd() === '.' ? meanings.a : parts;
    case 'cap':
      return isCapital && next !== '' && next !== next.toLowerCase() ? meanings.wardPolice : parts;
    case 'p':
    case 'x': {
      const isBeforeName = mark === '.' || (next !== '' && next !== next.toLowerCase());
      return isBeforeName && !/^\d/.test(next) ? meanings[lower] : parts;
    }
    case '1':
      return door.test(next) ? meanings.one : parts;
    case 'k':
      return /\d$/.test(before) ? foldParts(lower) : meanings.no;
    default:
      return typeWord.test(next) ? meanings.police : parts;
  }
};
