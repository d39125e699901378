import type { Finding } from './finding.ts';
import type { Reading } from './reading.ts';

const SEPARATOR = /(?:^|\n)--[ \t]*\n/g;
const LONGEST_BLOCK = 600;
const DEVICE_LINE =
  /(?:^|\n)[ \t>*]{0,4}((?:sent from|sent via|get outlook|gui tu|duoc gui tu|da gui tu)[^\n]{0,20}(?:my|iphone|ipad|samsung|galaxy|android|dien thoai|yahoo|outlook|gmail|oppo|xiaomi|vivo|thiet bi|mail|huawei|nokia|realme)[^\n]{0,60})/g;

/** Blocks that mail programs append: behind the separator line of RFC 3676, 4.3, and "Sent from my …". */
export function findSignatureBlocks(reading: Reading): readonly Finding[] {
  const { plain } = reading.text;
  const findings: Finding[] = [];
  for (const match of plain.matchAll(DEVICE_LINE)) {
    const end = match.index + match[0].length;
    findings.push({ kind: 'signature', start: end - (match[1]?.length ?? 0), end });
  }
  const last = [...plain.matchAll(SEPARATOR)].at(-1);
  const begin = last ? last.index + last[0].length : plain.length;
  if (plain.length - begin <= LONGEST_BLOCK)
    findings.push({ kind: 'signature', start: begin, end: plain.length });
  return findings;
}
