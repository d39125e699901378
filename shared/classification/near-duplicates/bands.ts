import type { BandsOf } from '../../domain/similarity.ts';
import { readSignature } from './signature-text.ts';

/**
 * 32 bands of 3 rows: two texts with a Jaccard index of .35 meet in one at least 75 times in 100, of .5 98 times, of
 * .05 once in 250 (1 − (1 − s³)³²).
 */
export const bandCount = 32;
const rows = 3;

const hex = (minimum: number | undefined) => ((minimum ?? 0) >>> 0).toString(16).padStart(8, '0');

/** `<version>#<band>#<its three minima>`: nothing hashed once more, so nothing meets by accident. */
export const bandsOf: BandsOf = (signature) => {
  const opened = readSignature(signature);
  if (!opened) return [];
  const { version, minima } = opened;
  return Array.from({ length: bandCount }, (_, band) => {
    const own = [0, 1, 2].map((row) => hex(minima[band * rows + row]));
    return `${version}#${String(band).padStart(2, '0')}#${own.join('')}`;
  });
};
