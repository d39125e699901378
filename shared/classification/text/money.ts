import type { AmountPart } from './money-words.ts';
import type { Reading } from './read-text.ts';

const isFigure = (part: AmountPart) => part === 'figure' || part === 'zeros';
const counts = (part: AmountPart) => isFigure(part) || part === 'numeral';

/** Token ranges that say an amount: "5 triệu", "500k", "2tr", "1.500.000 đồng", "vài trăm". */
export const findMoney = ({ tokens }: Reading) => {
  const found: { start: number; end: number }[] = [];
  const partAt = (at: number): AmountPart => tokens[at]?.word.amount ?? 'none';
  for (let at = 0; at < tokens.length; at += 1) {
    const part = partAt(at);
    if (part === 'none' || part === 'measure') continue;
    if (part === 'whole') {
      found.push({ start: at, end: at + 1 });
      continue;
    }
    let end = at + 1;
    while (end < at + 5 && counts(partAt(end))) end += 1;
    const isMeasured = partAt(end) === 'measure';
    const isAmount = isMeasured || (isFigure(part) && partAt(at + 1) === 'zeros');
    if (isAmount) found.push({ start: at, end: isMeasured ? end + 1 : end });
    at = end - 1;
  }
  return found;
};
