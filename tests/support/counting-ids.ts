import { receiptKeyOf, trackingCodeOf } from '../../shared/domain/tracking-code.ts';

const bytesOf = (number: number, length: number) =>
  Uint8Array.from({ length }, (_, index) => (number * (index + 7) + index) % 256);

/** Ids and keys that count instead of being drawn, so that a failing test says which one it was. */
export const countingIds = () => {
  const drawn = { cases: 0, codes: 0, keys: 0 };
  return {
    newCaseId: () => {
      drawn.cases += 1;
      return `case-${drawn.cases}`;
    },
    newTrackingCode: () => {
      drawn.codes += 1;
      return trackingCodeOf(bytesOf(drawn.codes, 8));
    },
    newReceiptKey: () => {
      drawn.keys += 1;
      return receiptKeyOf(bytesOf(drawn.keys, 20));
    },
  };
};

/** A clock that stands still until it is told to move. */
export const aClock = (start: string) => {
  let now = Date.parse(start);
  return {
    read: () => new Date(now).toISOString(),
    pass: (seconds: number) => {
      now += seconds * 1000;
    },
  };
};
